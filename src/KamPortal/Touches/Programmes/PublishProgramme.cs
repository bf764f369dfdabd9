using System.Globalization;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Touches.Programmes;

/// <summary>
/// Makes the draft the version that is in force from its first day on; the former one works until the day before and stays
/// readable. The planner's next run brings the coming touches in line: what both versions ask stays as it is.
/// </summary>
public sealed class PublishProgramme(KamDb kam, TimeProvider clock)
{
    public const int FarthestDays = 366;

    public sealed class Form
    {
        /// <summary>The version of the draft the page shows.</summary>
        public int Version { get; set; }

        /// <summary>In the company's zone.</summary>
        public DateOnly StartsOn { get; set; }

        public string? Note { get; set; }
    }

    /// <exception cref="RuleViolation">The viewer may not publish, the first day has passed, the draft has no rules, or they would make too many touches.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.PublishProgramme);
        var draft = await ProgrammeDraft.RequireAsync(db, cancellationToken);
        var settings = await SettingQueries.GetAsync(db, cancellationToken);
        var today = LocalTime.Today(clock, settings.TimeZone);
        if (form.StartsOn < today || form.StartsOn > today.AddDays(FarthestDays))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, TouchesMessages.ProgrammeStartsOn, today, today.AddDays(FarthestDays)), nameof(Form.StartsOn));
        }

        if (!draft.Rules.Exists(r => r.IsActive))
        {
            throw new RuleViolation(TouchesMessages.ProgrammeEmpty);
        }

        await RuleVolume.RequireAsync(db, draft.Rules.Where(r => r.IsActive), today, settings.PlanningHorizonDays, cancellationToken);
        draft.Publish(db.Viewer.UserId, clock.GetUtcNow().UtcDateTime, form.StartsOn, form.Note);
        await RetireAsync(db, [new ProgrammeVersion(draft.Id, draft.Number, form.StartsOn)], today, cancellationToken);
        await db.SaveFormAsync(draft, form.Version, cancellationToken);
    }

    /// <summary>Versions that no day is left for are history.</summary>
    /// <param name="more">Published in the same breath.</param>
    internal static async Task RetireAsync(KamDbContext db, IReadOnlyCollection<ProgrammeVersion> more, DateOnly today, CancellationToken cancellationToken)
    {
        var published = await db.RetentionProgrammes.Where(p => p.Status == ProgrammeStatus.Published).ToListAsync(cancellationToken);
        var days = ProgrammeVersion.Days(published.Select(p => new ProgrammeVersion(p.Id, p.Number, p.StartsOn!.Value)).Concat(more));
        foreach (var over in published.Where(p => !days.TryGetValue(p.Id, out var d) || d.To < today))
        {
            over.Retire();
        }
    }
}
