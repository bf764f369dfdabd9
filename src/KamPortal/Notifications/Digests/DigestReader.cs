using KamPortal.Data;
using KamPortal.Events.Preparation;
using KamPortal.Greetings;
using KamPortal.Jobs;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.Touches.Planning;
using KamPortal.WorkCalendars;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Notifications.Digests;

/// <summary>Finds whose morning it is, who is there, and what is due for them and for those they stand in for.</summary>
internal sealed class DigestReader
{
    private readonly PlanningStaff staff;
    private readonly WorkCalendar calendar;
    private readonly Dictionary<int, Person> people;

    private DigestReader(PlanningStaff staff, WorkCalendar calendar, Dictionary<int, Person> people, IReadOnlyList<Morning> mornings) =>
        (this.staff, this.calendar, this.people, Mornings) = (staff, calendar, people, mornings);

    /// <summary>Everybody who may be written to now, by local date.</summary>
    public IReadOnlyList<Morning> Mornings { get; }

    public int WithoutMail { get; private set; }

    public sealed record Person(int Id, string FirstName, string LastName, string? Email, string Language, bool IsEnabled, string Zone);

    public sealed record Morning(DateOnly Today, IReadOnlyList<Person> People);

    public static async Task<DigestReader> LoadAsync(KamDbContext db, TimeProvider clock, int hour, JobReport report, CancellationToken cancellationToken)
    {
        var utcToday = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var calendar = await WorkCalendar.LoadAsync(db, utcToday.AddDays(-1), utcToday.AddDays(31), cancellationToken);
        var staff = await PlanningStaff.LoadAsync(db, utcToday.AddDays(-1), cancellationToken);
        var people = await db.PortalUsers.AsNoTracking()
            .Select(u => new Person(u.Id, u.FirstName, u.LastName, u.Email, u.Language, u.IsEnabled, u.TimeZoneId ?? u.Branch.TimeZoneId))
            .ToDictionaryAsync(p => p.Id, cancellationToken);
        var mornings = new List<Morning>();
        foreach (var zone in people.Values.Where(p => p.IsEnabled).GroupBy(p => p.Zone))
        {
            var now = LocalTime.Now(clock, zone.Key);
            if (now.Hour < hour || now.Hour >= RemindOfTouchesJob.LastHour)
            {
                report.Skip(nameof(JobsMessages.DigestNotTheHour), zone.Count());
            }
            else if (!calendar.IsWorkingDay(DateOnly.FromDateTime(now)))
            {
                report.Skip(nameof(JobsMessages.DigestDayOff), zone.Count());
            }
            else
            {
                mornings.Add(new Morning(DateOnly.FromDateTime(now), [.. zone]));
            }
        }

        return new DigestReader(staff, calendar, people, mornings);
    }

    public async Task<IReadOnlyList<Digest>> ReadAsync(KamDbContext db, Morning morning, JobReport report, CancellationToken cancellationToken)
    {
        var readers = await ReadersAsync(db, morning, report, cancellationToken);
        var standsInFor = people.Keys
            .Select(id => (Absent: id, Assigned: staff.Assign(id, morning.Today, calendar)))
            .Where(s => s.Assigned is { } a && a.AssigneeId != s.Absent && a.DueOn == morning.Today && readers.ContainsKey(a.AssigneeId))
            .ToDictionary(s => s.Absent, s => s.Assigned!.AssigneeId);
        var next = calendar.NextWorkingDay(morning.Today.AddDays(1));
        var digests = new List<Digest>();
        foreach (var chunk in readers.Keys.Union(standsInFor.Keys).Chunk(200))
        {
            var due = await DueAsync(db, chunk, next, cancellationToken);
            foreach (var group in due.GroupBy(t => standsInFor.GetValueOrDefault(t.AssigneeId, t.AssigneeId)).Where(g => readers.ContainsKey(g.Key)))
            {
                digests.Add(new Digest(readers[group.Key], morning.Today, next, SectionsOf(group.Key, group)));
            }
        }

        var merged = digests.GroupBy(d => d.Reader.Id).Select(g => g.First() with { Sections = Merge(g.SelectMany(d => d.Sections)) }).ToList();
        report.Skip(nameof(JobsMessages.DigestNothingDue), readers.Count - merged.Count);
        WithoutMail += merged.Count(d => string.IsNullOrEmpty(d.Reader.Email));
        return merged;
    }

    private async Task<Dictionary<int, Person>> ReadersAsync(KamDbContext db, Morning morning, JobReport report, CancellationToken cancellationToken)
    {
        var there = morning.People.Where(p => staff.IsThere(p.Id, morning.Today)).ToList();
        report.Skip(nameof(JobsMessages.DigestAway), morning.People.Count - there.Count);
        var keys = there.Select(p => Digest.KeyOf(p.Id, morning.Today)).ToArray();
        var written = (await db.Notifications.Where(n => EF.Parameter(keys).Contains(n.Key)).Select(n => n.Key).ToListAsync(cancellationToken)).ToHashSet();
        report.Skip(nameof(JobsMessages.DigestWrittenBefore), written.Count);
        return there.Where(p => !written.Contains(Digest.KeyOf(p.Id, morning.Today))).ToDictionary(p => p.Id);
    }

    private static async Task<List<Due>> DueAsync(KamDbContext db, int[] assignees, DateOnly until, CancellationToken cancellationToken)
    {
        var touches = await db.Touches.AsNoTracking()
            .Where(t => EF.Parameter(assignees).Contains(t.AssigneeId) && t.Status == TouchStatus.Planned && t.DueOn <= until)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id)
            .Select(t => new Due(t.AssigneeId, t.OnBehalfOfId, new DigestTouch(t.AccountId, t.Account.Name, t.Type, t.Topic, t.People.OrderBy(p => p.PersonId).Select(p => p.Person.LastName + " " + p.Person.FirstName).FirstOrDefault(), t.DueOn)))
            .ToListAsync(cancellationToken);
        var tasks = await db.WorkTasks.AsNoTracking()
            .Where(t => t.AssigneeId != null && EF.Parameter(assignees).Contains(t.AssigneeId.Value) && t.Status == WorkTaskStatus.Open && t.DueOn <= until)
            .OrderBy(t => t.DueOn).ThenBy(t => t.Id)
            .Select(t => new Due(t.AssigneeId!.Value, t.OnBehalfOfId, new DigestTouch(t.AccountId, t.Account.Name, null, t.Title, t.Person == null ? null : t.Person.LastName + " " + t.Person.FirstName, t.DueOn)))
            .ToListAsync(cancellationToken);
        var greetings = await db.Greetings.AsNoTracking()
            .Where(g => EF.Parameter(assignees).Contains(g.AssigneeId) && g.Status == GreetingStatus.Planned && g.ActOn <= until)
            .OrderBy(g => g.ActOn).ThenBy(g => g.Id)
            .Select(g => new Due(g.AssigneeId, g.AssigneeId == g.Account.OwnerId ? null : g.Account.OwnerId, new DigestTouch(g.AccountId, g.Account.Name, null, null, g.Person.LastName + " " + g.Person.FirstName, g.ActOn, true)))
            .ToListAsync(cancellationToken);
        var preparation = await PreparationDue.Of(db, assignees, until).OrderBy(t => t.DueOn).ThenBy(t => t.Id)
            .Select(t => new Due(t.OwnerId != null && t.Owner!.IsEnabled ? t.OwnerId.Value : t.Event.OwnerId, null, new DigestTouch(0, t.Event.TitleRu, null, t.Title, null, t.DueOn, false, new DigestPreparation(t.EventId, t.Event.TitleRu, t.Event.TitleEn, t.Norm == null ? null : t.Norm.TitleRu, t.Norm == null ? null : t.Norm.TitleEn))))
            .ToListAsync(cancellationToken);
        return [.. touches, .. tasks, .. greetings, .. preparation];
    }

    private List<DigestSection> SectionsOf(int readerId, IEnumerable<Due> due) =>
        [.. due.GroupBy(t => t.OnBehalfOfId ?? (t.AssigneeId == readerId ? null : t.AssigneeId)).Select(g => new DigestSection(g.Key is { } absent && absent != readerId ? NameOf(absent) : null, [.. g.Select(t => t.Touch)]))];

    /// <summary>A colleague's touches may come from two places: handed over by the planner, and still in their own name.</summary>
    private static List<DigestSection> Merge(IEnumerable<DigestSection> sections) =>
        [.. sections.GroupBy(s => s.OnBehalfOf).OrderBy(g => g.Key is not null).ThenBy(g => g.Key, StringComparer.CurrentCulture).Select(g => new DigestSection(g.Key, [.. g.SelectMany(s => s.Touches).OrderBy(t => t.DueOn).ThenBy(t => t.Account, StringComparer.CurrentCulture)]))];

    private string NameOf(int userId) => people.TryGetValue(userId, out var person) ? $"{person.LastName} {person.FirstName}" : "";

    private sealed record Due(int AssigneeId, int? OnBehalfOfId, DigestTouch Touch);
}
