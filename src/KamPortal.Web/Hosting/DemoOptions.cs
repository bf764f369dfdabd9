namespace KamPortal.Web.Hosting;

/// <summary>Section Demo. Anybody may sign in as anybody: never on a real company's data.</summary>
public sealed class DemoOptions
{
    public const string Section = "Demo";

    public bool Enabled { get; init; }
}
