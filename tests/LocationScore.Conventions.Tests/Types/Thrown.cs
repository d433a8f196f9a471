using System.Diagnostics;
using System.Reflection;
using System.Reflection.Emit;
using LocationScore.Conventions.Tests.Layers;

namespace LocationScore.Conventions.Tests.Types;

/// <summary>The exceptions that a method throws: itself, or through helpers of its assembly that are not public.</summary>
/// <remarks>Left out are those that say no more than the signature: null where null is not allowed, and code that cannot be reached.</remarks>
internal static class Thrown
{
    private static readonly Type[] s_selfEvident = [typeof(ArgumentNullException), typeof(UnreachableException)];

    public static IEnumerable<Type> By(MethodBase method)
    {
        HashSet<MethodBase> seen = [];
        HashSet<Type> thrown = [];
        Stack<MethodBase> open = new([method]);
        while (open.TryPop(out var next))
        {
            if (!seen.Add(next)) continue;
            var code = Instructions.Of(next);
            for (int k = 0; k < code.Count; k++)
            {
                if (code[k].Member is not MethodBase called) continue;
                bool isThrown = k + 1 < code.Count && code[k + 1].Code == OpCodes.Throw;
                if (IsException(called.DeclaringType) && ((called.IsConstructor && isThrown) || called.Name.StartsWith("ThrowIf", StringComparison.Ordinal))) thrown.Add(called.DeclaringType!);
                else if (isThrown && called is MethodInfo { ReturnType: var made } && IsException(made)) thrown.Add(made);
                if (called.Module == method.Module && !IsPublic(called) && !called.DeclaringType!.Name.StartsWith('<')) open.Push(called);
            }
        }

        return thrown.Except(s_selfEvident);
    }

    private static bool IsException(Type? type) => typeof(Exception).IsAssignableFrom(type);

    private static bool IsPublic(MethodBase method) => method.IsPublic && method.DeclaringType!.IsVisible;
}
