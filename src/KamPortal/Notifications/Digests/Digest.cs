using System.Globalization;

namespace KamPortal.Notifications.Digests;

/// <summary>What one person has to do: their own touches and tasks, then those of each colleague they stand in for.</summary>
/// <param name="Today">In the reader's zone.</param>
/// <param name="Next">The next working day.</param>
internal sealed record Digest(DigestReader.Person Reader, DateOnly Today, DateOnly Next, IReadOnlyList<DigestSection> Sections)
{
    public string Key => KeyOf(Reader.Id, Today);

    public bool HasTasks => Sections.Any(s => s.Touches.Any(t => t.Type is null));

    public int Overdue => Sections.Sum(s => s.Touches.Count(t => t.DueOn < Today));

    public int DueToday => Sections.Sum(s => s.Touches.Count(t => t.DueOn == Today));

    public int DueNext => Sections.Sum(s => s.Touches.Count(t => t.DueOn > Today));

    public static string KeyOf(int userId, DateOnly today) => string.Create(CultureInfo.InvariantCulture, $"digest:{userId}:{today:yyyy-MM-dd}");
}
