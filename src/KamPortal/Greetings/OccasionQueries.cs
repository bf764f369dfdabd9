using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>Occasions, their rules and their words, for whoever keeps them.</summary>
public sealed class OccasionQueries(KamDb kam, TimeProvider clock)
{
    private static readonly string[] Standard = [.. StandardOccasions.All.Select(o => o.Code)];

    /// <summary>In the order of the coming year; days of one's own first.</summary>
    public async Task<IReadOnlyList<OccasionRow>> ListAsync(CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGreetings);
        var (today, current) = (db.Viewer.Today(clock), true);
        var leapDay = (await SettingQueries.GetAsync(db, cancellationToken)).LeapBirthdayDay;
        var languages = (await db.GreetingTemplates.AsNoTracking().Where(t => t.IsCurrent == current).Select(t => new { t.OccasionId, t.Language }).ToListAsync(cancellationToken)).ToLookup(t => t.OccasionId, t => t.Language);
        var occasions = await db.GreetingOccasions.AsNoTracking().Include(o => o.Rules).ToListAsync(cancellationToken);
        return [.. occasions
            .Select(o => new OccasionRow(o.Id, o.Name, o.Kind, o.Audience, OccasionDays.Next(o, today, leapDay), o.Industry, o.IsActive, Standard.Contains(o.Code),
                [.. o.Rules.OrderBy(r => r.Category == Accounts.AbcdCategory.Unknown).ThenBy(r => r.Category).Select(r => new RuleLine { Category = r.Category, Approval = r.Approval, Channel = r.Channel })], [.. languages[o.Id].OrderDescending(StringComparer.Ordinal)], o.Version))
            .OrderBy(o => o.NextOn is not null).ThenBy(o => o.NextOn).ThenBy(o => o.Id)];
    }

    /// <summary>The form as the occasion stands now.</summary>
    /// <returns>Null when there is no such occasion.</returns>
    public async Task<SaveOccasion.Form?> ToEditAsync(int occasionId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGreetings);
        var occasion = await db.GreetingOccasions.AsNoTracking().Include(o => o.Rules).SingleOrDefaultAsync(o => o.Id == occasionId, cancellationToken);
        return occasion is null ? null : new SaveOccasion.Form
        {
            Id = occasion.Id, NameRu = occasion.NameRu, NameEn = occasion.NameEn, Kind = occasion.Kind, Month = occasion.Month, Day = occasion.Day, WeekOfMonth = occasion.WeekOfMonth, Weekday = occasion.Weekday, Industry = occasion.Industry,
            Audience = occasion.Audience, IsActive = occasion.IsActive, Version = occasion.Version,
            Rules = [.. SaveOccasion.Categories.Select(c => occasion.Rules.Find(r => r.Category == c) is { } r ? new RuleLine { Category = c, Approval = r.Approval, Channel = r.Channel } : new RuleLine { Category = c, Approval = GreetingApproval.Off })],
        };
    }

    /// <summary>All versions of the words, the current first.</summary>
    public async Task<IReadOnlyList<WordsVersion>> TemplatesAsync(int occasionId, string language, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGreetings);
        var versions = await db.GreetingTemplates.AsNoTracking().Include(t => t.Occasion).Include(t => t.By).Where(t => t.OccasionId == occasionId && t.Language == language)
            .OrderByDescending(t => t.IsCurrent).ThenByDescending(t => t.Number).ToListAsync(cancellationToken);
        return [.. versions.Select(t => new WordsVersion(t.Id, t.OccasionId, t.Occasion.Name, t.Language, t.Number, t.IsCurrent, t.Subject, t.Body, LocalTime.FromUtc(t.At, db.Viewer.TimeZoneId), t.By is { } by ? Person.NameOf(by.LastName, by.FirstName) : null))];
    }
}
