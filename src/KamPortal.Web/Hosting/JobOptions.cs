namespace KamPortal.Web.Hosting;

/// <summary>Section Jobs.</summary>
public sealed class JobOptions
{
    public const string Section = "Jobs";

    /// <summary>False: this server runs nothing on schedule; the button and the command line still do.</summary>
    public bool Enabled { get; init; } = true;
}
