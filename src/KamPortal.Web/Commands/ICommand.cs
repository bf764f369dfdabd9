namespace KamPortal.Web.Commands;

/// <summary>One word of the command line. Results go to standard output as one JSON object, everything else to standard error.</summary>
internal interface ICommand
{
    string Name { get; }

    string Usage { get; }

    /// <summary>Services the command wants otherwise than the server has them.</summary>
    void Prepare(WebApplicationBuilder builder)
    {
    }

    /// <returns>Exit code: 0 done, 1 failed, 2 wrong arguments.</returns>
    Task<int> RunAsync(IReadOnlyList<string> arguments, IServiceProvider services, CancellationToken cancellationToken);
}
