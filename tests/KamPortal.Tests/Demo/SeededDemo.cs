using System.Diagnostics;
using KamPortal.Demo;

namespace KamPortal.Tests.Demo;

/// <summary>The demo company, seeded once for a class of tests that only read it.</summary>
public sealed class SeededDemo : IAsyncLifetime
{
    public TestDatabase Database { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Database = await TestDatabase.CreateAsync();
        var watch = Stopwatch.StartNew();
        Assert.True(await Database.Get<SeedDemo>().RunAsync(null, TestContext.Current.CancellationToken));
        TestContext.Current.SendDiagnosticMessage($"seeded in {watch.ElapsedMilliseconds} ms");
    }

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
