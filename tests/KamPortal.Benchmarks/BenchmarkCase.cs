namespace KamPortal.Benchmarks;

/// <param name="Bare">The same result by hand-written SQL over plain ADO; null where that would be the same statement.</param>
/// <param name="Goal">Milliseconds at 50,000 accounts and 300,000 people; null without a goal.</param>
internal sealed record BenchmarkCase(string Name, string Who, Func<Task> Portal, Func<Task>? Bare, double? Goal);
