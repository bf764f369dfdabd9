using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Greetings;

/// <summary>Adds an occasion of the company's own, or changes one: its day, whom it is for, who agrees and how it goes out.</summary>
public sealed class SaveOccasion(KamDb kam)
{
    /// <summary>The unknown one last, as people read them.</summary>
    internal static readonly IReadOnlyList<Accounts.AbcdCategory> Categories = [.. Enum.GetValues<Accounts.AbcdCategory>().OrderBy(c => c == Accounts.AbcdCategory.Unknown)];

    public sealed class Form
    {
        /// <summary>0 for a new one.</summary>
        public int Id { get; set; }

        public string? NameRu { get; set; }

        public string? NameEn { get; set; }

        /// <summary>Of a new one: a public, a professional or the company's own day.</summary>
        public OccasionKind Kind { get; set; } = OccasionKind.Custom;

        public int? Month { get; set; }

        /// <summary>Either this or <see cref="WeekOfMonth"/> and <see cref="Weekday"/>.</summary>
        public int? Day { get; set; }

        /// <summary>1…4, −1 for the last one.</summary>
        public int? WeekOfMonth { get; set; }

        public DayOfWeek? Weekday { get; set; }

        /// <summary>Parts of the accounts' industry, parted by semicolons; null: all.</summary>
        public string? Industry { get; set; }

        public OccasionAudience Audience { get; set; }

        public bool IsActive { get; set; } = true;

        public List<RuleLine> Rules { get; init; } = [.. Categories.Select(c => new RuleLine { Category = c, Approval = GreetingApproval.Manager })];

        public int Version { get; set; }
    }

    /// <returns>The occasion's number.</returns>
    /// <exception cref="RuleViolation">There is no such day, or no name.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved it after <see cref="Form.Version"/>.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGreetings);
        var occasion = form.Id == 0
            ? new GreetingOccasion { Code = $"own-{Guid.NewGuid():N}", Kind = form.Kind is OccasionKind.Public or OccasionKind.Professional ? form.Kind : OccasionKind.Custom, NameRu = "", NameEn = "" }
            : await db.GreetingOccasions.Include(o => o.Rules).SingleOrDefaultAsync(o => o.Id == form.Id, cancellationToken) ?? throw new RuleViolation(GreetingMessages.OccasionNotFound);
        occasion.NameRu = FormRules.Text(form.NameRu, GreetingOccasion.NameMaxLength, nameof(Form.NameRu)) ?? throw new RuleViolation(GreetingMessages.NameRequired, nameof(Form.NameRu));
        occasion.NameEn = FormRules.Text(form.NameEn, GreetingOccasion.NameMaxLength, nameof(Form.NameEn)) ?? "";
        occasion.Industry = FormRules.Text(form.Industry, GreetingOccasion.IndustryMaxLength, nameof(Form.Industry));
        (occasion.Audience, occasion.IsActive) = (form.Audience, form.IsActive);
        SetDay(occasion, form);
        SetRules(occasion, form.Rules);
        if (form.Id == 0)
        {
            db.Add(occasion);
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            // Rules are part of the occasion: two who change them meet in its version.
            db.Entry(occasion).Property(o => o.Version).IsModified = true;
            await db.SaveFormAsync(occasion, form.Version, cancellationToken);
        }

        return occasion.Id;
    }

    /// <exception cref="RuleViolation">It came with the portal, or people have been congratulated on it.</exception>
    public async Task DeleteAsync(int occasionId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageGreetings);
        var occasion = await db.GreetingOccasions.Include(o => o.Rules).SingleOrDefaultAsync(o => o.Id == occasionId, cancellationToken) ?? throw new RuleViolation(GreetingMessages.OccasionNotFound);
        if (StandardOccasions.All.Any(o => o.Code == occasion.Code))
        {
            throw new RuleViolation(GreetingMessages.StandardStays);
        }

        if (await db.Greetings.AnyAsync(g => g.OccasionId == occasionId, cancellationToken))
        {
            throw new RuleViolation(GreetingMessages.UsedStays);
        }

        db.RemoveRange(await db.GreetingPreferences.Where(p => p.OccasionId == occasionId).ToListAsync(cancellationToken));
        db.RemoveRange(await db.GreetingTemplates.Where(t => t.OccasionId == occasionId).ToListAsync(cancellationToken));
        db.Remove(occasion);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void SetDay(GreetingOccasion occasion, Form form)
    {
        if (occasion.Kind.IsOwn())
        {
            if (form.Month is not null || form.Day is not null || form.WeekOfMonth is not null)
            {
                throw new RuleViolation(GreetingMessages.OwnDay, nameof(Form.Month));
            }

            return;
        }

        // 29 February is a day: in common years it is kept as the setting says.
        var isFixed = form is { Month: >= 1 and <= 12, Day: >= 1, WeekOfMonth: null } && form.Day <= DateTime.DaysInMonth(2024, form.Month.Value);
        var isWeekday = form is { Month: >= 1 and <= 12, Day: null, WeekOfMonth: OccasionDays.Last or (>= 1 and <= 4), Weekday: not null } && Enum.IsDefined(form.Weekday.Value);
        if (!isFixed && !isWeekday)
        {
            throw new RuleViolation(GreetingMessages.DayInvalid, nameof(Form.Day));
        }

        (occasion.Month, occasion.Day, occasion.WeekOfMonth, occasion.Weekday) = (form.Month, isFixed ? form.Day : null, isFixed ? null : form.WeekOfMonth, isFixed ? null : form.Weekday);
    }

    private static void SetRules(GreetingOccasion occasion, IEnumerable<RuleLine> lines)
    {
        foreach (var line in lines.DistinctBy(l => l.Category))
        {
            if (occasion.Rules.Find(r => r.Category == line.Category) is { } rule)
            {
                (rule.Approval, rule.Channel) = (line.Approval, line.Channel);
            }
            else
            {
                occasion.Rules.Add(new GreetingRule { Occasion = occasion, Category = line.Category, Approval = line.Approval, Channel = line.Channel });
            }
        }
    }
}
