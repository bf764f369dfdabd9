namespace KamPortal.Web.Commands;

internal sealed class UnknownCommand : ICommand
{
    public string Name => "help";

    public string Usage => "help";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, CancellationToken cancellationToken)
    {
        foreach (var command in CommandLine.All)
        {
            await Console.Error.WriteLineAsync("dotnet run --project src/KamPortal.Web -- " + command.Usage);
        }

        return 2;
    }
}
