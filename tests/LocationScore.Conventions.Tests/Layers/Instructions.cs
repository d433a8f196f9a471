using System.Reflection;
using System.Reflection.Emit;

namespace LocationScore.Conventions.Tests.Layers;

/// <summary>The instructions of a method's body, with the member that each one names.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (OpCode)field.GetValue(null)!).ToDictionary(static code => code.Value);

    public static IReadOnlyList<(OpCode Code, MemberInfo? Member)> Of(MethodBase method)
    {
        if (method.GetMethodBody() is not { } body) return [];
        List<(OpCode, MemberInfo?)> found = [];
        byte[] code = body.GetILAsByteArray()!;
        var ofType = method.DeclaringType!.IsGenericType ? method.DeclaringType.GetGenericArguments() : null;
        var ofMethod = method.IsGenericMethod ? method.GetGenericArguments() : null;
        int at = 0;
        while (at < code.Length)
        {
            short value = code[at++];
            if (value == 0xFE) value = (short)(0xFE00 | code[at++]);
            var operand = s_codes[value].OperandType;
            found.Add((s_codes[value], operand is OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok ? method.Module.ResolveMember(BitConverter.ToInt32(code, at), ofType, ofMethod) : null));
            at += operand switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
                _ => 4,
            };
        }

        return found;
    }
}
