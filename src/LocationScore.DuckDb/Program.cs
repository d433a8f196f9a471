using LocationScore.DuckDb;

using var input = Console.OpenStandardInput();
using var output = Console.OpenStandardOutput();
using var error = Console.OpenStandardError();
return Door.Run(args, input, output, error);
