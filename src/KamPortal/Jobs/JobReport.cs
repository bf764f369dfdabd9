using System.Collections.Concurrent;

namespace KamPortal.Jobs;

/// <summary>What a run came to. One bad record is counted with its reason and never stops the rest.</summary>
public sealed class JobReport
{
    private readonly ConcurrentDictionary<(bool Failed, string Reason), (int Count, string? Example)> notes = new();

    public int Created { get; private set; }

    public int Skipped { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Reasons of skips and failures, and warnings with count 0; at most a hundred different ones.</summary>
    public IReadOnlyList<JobNote> Notes => [.. notes.OrderByDescending(n => n.Key.Failed).ThenByDescending(n => n.Value.Count).Take(100).Select(n => new JobNote(n.Key.Reason, n.Value.Count, n.Value.Example))];

    public void Add(int count = 1) => Created += count;

    /// <param name="reason">A key of JobsMessages.</param>
    /// <param name="example">What it concerned; never personal data.</param>
    public void Skip(string reason, int count = 1, string? example = null)
    {
        if (count > 0)
        {
            Skipped += count;
            Note(false, reason, count, example);
        }
    }

    /// <inheritdoc cref="Skip"/>
    public void Fail(string reason, string? example = null)
    {
        Failed++;
        Note(true, reason, 1, example);
    }

    /// <inheritdoc cref="Skip"/>
    public void Warn(string reason, string? example = null) => Note(false, reason, 0, example);

    /// <summary>Adds what a part of the work came to, once it is certain.</summary>
    internal void AddTo(JobReport whole)
    {
        (whole.Created, whole.Skipped, whole.Failed) = (whole.Created + Created, whole.Skipped + Skipped, whole.Failed + Failed);
        foreach (var ((failed, reason), (count, example)) in notes)
        {
            whole.Note(failed, reason, count, example);
        }
    }

    private void Note(bool failed, string reason, int count, string? example) =>
        notes.AddOrUpdate((failed, reason), _ => (count, example), (_, was) => (was.Count + count, was.Example ?? example));
}
