using System.Runtime;

namespace KamPortal.Benchmarks;

/// <summary>The compiler of a fresh process works on beside what is measured; a server that has run before does without.</summary>
internal static class WarmUp
{
    private const int Times = 3;
    private const int FewMethods = 20;
    private const int CalmChecks = 5;

    /// <summary>Works a few times, waiting after each until the compiler has hardly anything left to do.</summary>
    public static async Task RunAsync(Func<Task> work)
    {
        for (var time = 0; time < Times; time++)
        {
            await work();
            for (var (known, calm) = (JitInfo.GetCompiledMethodCount(), 0); calm < CalmChecks;)
            {
                await Task.Delay(200);
                var now = JitInfo.GetCompiledMethodCount();
                (known, calm) = (now, now - known < FewMethods ? calm + 1 : 0);
            }
        }
    }
}
