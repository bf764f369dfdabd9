using System.Collections.Concurrent;

namespace KamPortal.Jobs;

/// <summary>What a run came to. One bad record is counted with its reason and never stops the rest.</summary>
public sealed class JobReport
{
    private const int MostExamples = 3;
    private const string Comma = ", ";

    private readonly ConcurrentDictionary<(JobNoteKind Kind, string Reason), (int Count, string? Example)> notes = new();

    public int Created { get; private set; }

    public int Skipped { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Reasons of failures, then warnings, then skips; at most a hundred different ones.</summary>
    public IReadOnlyList<JobNote> Notes =>
        [.. notes.OrderByDescending(n => n.Key.Kind == JobNoteKind.Failed).ThenByDescending(n => n.Key.Kind == JobNoteKind.Warning).ThenByDescending(n => n.Value.Count).Take(100).Select(n => new JobNote(n.Key.Reason, n.Value.Count, n.Value.Example, n.Key.Kind))];

    public void Add(int count = 1) => Created += count;

    /// <param name="reason">A key of JobsMessages.</param>
    /// <param name="example">What it concerned; never personal data.</param>
    public void Skip(string reason, int count = 1, string? example = null)
    {
        if (count > 0)
        {
            Skipped += count;
            Note(JobNoteKind.Skipped, reason, count, example);
        }
    }

    /// <inheritdoc cref="Skip"/>
    public void Fail(string reason, string? example = null)
    {
        Failed++;
        Note(JobNoteKind.Failed, reason, 1, example);
    }

    /// <inheritdoc cref="Skip"/>
    /// <param name="count">0 where there is nothing to count.</param>
    public void Warn(string reason, string? example = null, int count = 0) => Note(JobNoteKind.Warning, reason, count, example);

    /// <summary>Adds what a part of the work came to, once it is certain.</summary>
    internal void AddTo(JobReport whole)
    {
        (whole.Created, whole.Skipped, whole.Failed) = (whole.Created + Created, whole.Skipped + Skipped, whole.Failed + Failed);
        foreach (var ((kind, reason), (count, example)) in notes)
        {
            whole.Note(kind, reason, count, example);
        }
    }

    private void Note(JobNoteKind kind, string reason, int count, string? example) =>
        notes.AddOrUpdate((kind, reason), _ => (count, example), (_, was) => (was.Count + count, Join(was.Example, example)));

    /// <summary>A few different ones say more than the first alone.</summary>
    private static string? Join(string? known, string? next)
    {
        var examples = known?.Split(Comma) ?? [];
        return next is null || examples.Length >= MostExamples || examples.Contains(next) ? known : known is null ? next : known + Comma + next;
    }
}
