using System.Globalization;
using System.Text.RegularExpressions;
using KamPortal.Data;
using KamPortal.Staff;
using KamPortal.Touches;
using KamPortal.WorkTasks;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.People;

/// <summary>Adds or changes a role in purchases with its directions of work. The code of a new one comes from its English name and stays.</summary>
public sealed partial class SaveRole(KamDb kam)
{
    public const int MostDirections = 10;
    public const int LongestDays = 250;

    /// <returns>The role's id.</returns>
    /// <exception cref="RuleViolation">A value is wrong, the name is taken, or the set of roles would not hold.</exception>
    /// <exception cref="EditedMeanwhile">Somebody saved the role after <see cref="Form.Version"/>.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageMethod);
        await using var transaction = await db.BeginSerialAsync(SerialArea.People, cancellationToken);
        var (ru, en) = (FormRules.Required(form.NameRu, RoleDefinition.NameMaxLength, nameof(form.NameRu)), FormRules.Required(form.NameEn, RoleDefinition.NameMaxLength, nameof(form.NameEn)));
        var others = await db.RoleDefinitions.Where(r => r.Id != (form.RoleId ?? 0)).ToListAsync(cancellationToken);
        RequireFree(others, ru, en);
        var role = form.RoleId is { } id ? await RoleSet.FindAsync(db, id, cancellationToken) : new RoleDefinition { Code = CodeOf(en, others), NameRu = ru, NameEn = en, Order = others.Select(r => r.Order).DefaultIfEmpty().Max() + 1 };
        if (role is { Id: not 0, Decides: true } && !form.Decides)
        {
            await RoleSet.CheckCentresAsync(db, role.Id, cancellationToken);
        }

        (role.NameRu, role.NameEn, role.Decides, role.IsExpected) = (ru, en, form.Decides, form.IsExpected);
        await DirectAsync(db, role, form.Directions, cancellationToken);
        if (form.RoleId is null)
        {
            db.Add(role);
        }

        await RoleSet.CheckAsync(db, cancellationToken);
        if (form.RoleId is null)
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        else
        {
            // A change of directions alone is a change of the role, too.
            db.Entry(role).State = EntityState.Modified;
            await db.SaveFormAsync(role, form.Version, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        return role.Id;
    }

    private static void RequireFree(List<RoleDefinition> others, string ru, string en)
    {
        if (others.Exists(r => SearchWords.SortKey(r.NameRu) == SearchWords.SortKey(ru)))
        {
            throw new RuleViolation(RoleMessages.NameTaken, nameof(Form.NameRu));
        }

        if (others.Exists(r => SearchWords.SortKey(r.NameEn) == SearchWords.SortKey(en)))
        {
            throw new RuleViolation(RoleMessages.NameTaken, nameof(Form.NameEn));
        }
    }

    private static string CodeOf(string en, List<RoleDefinition> others)
    {
#pragma warning disable CA1308 // codes are lower case
        var plain = NotCode().Replace(en.ToLowerInvariant(), "-").Trim('-');
#pragma warning restore CA1308
        var stem = plain.Length == 0 ? "role" : plain[..Math.Min(plain.Length, RoleDefinition.CodeMaxLength - 4)].TrimEnd('-');
        var code = stem;
        for (var number = 2; others.Exists(r => r.Code == code); number++)
        {
            code = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}");
        }

        return code;
    }

    private static async Task DirectAsync(KamDbContext db, RoleDefinition role, List<Direction> directions, CancellationToken cancellationToken)
    {
        if (directions.Count > MostDirections)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, RoleMessages.TooManyDirections, MostDirections));
        }

        foreach (var gone in role.Directions.Where(d => !directions.Exists(f => f.Id == d.Id)).ToList())
        {
            await RoleSet.LetGoAsync(db, [gone.Id], cancellationToken);
            role.Directions.Remove(gone);
            db.Remove(gone);
        }

        foreach (var (index, form) in directions.Index())
        {
            string Field(string name) => string.Create(CultureInfo.InvariantCulture, $"{name}-{index}");
            var (ru, en) = (FormRules.Required(form.TextRu, RoleDirection.TextMaxLength, Field(nameof(form.TextRu))), FormRules.Required(form.TextEn, RoleDirection.TextMaxLength, Field(nameof(form.TextEn))));
            var direction = role.Directions.Find(d => d.Id == form.Id && form.Id != 0);
            if (direction is null)
            {
                role.Directions.Add(direction = new RoleDirection { TextRu = ru, TextEn = en });
            }

            (direction.TextRu, direction.TextEn, direction.Order, direction.TouchType, direction.Kind) = (ru, en, index + 1, form.TouchType, form.Kind);
            direction.Minutes = FormRules.Within(form.Minutes, 1, Touch.MaxMinutes, Field(nameof(form.Minutes)));
            direction.WithinDays = FormRules.Within(form.WithinDays, 0, LongestDays, Field(nameof(form.WithinDays)));
        }
    }

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotCode();

    public sealed class Form
    {
        /// <summary>Null for a new role.</summary>
        public int? RoleId { get; set; }

        public string? NameRu { get; set; }

        public string? NameEn { get; set; }

        /// <summary>Whoever plays it is ЛПР.</summary>
        public bool Decides { get; set; }

        /// <summary>A centre where nobody plays it has an uncovered role.</summary>
        public bool IsExpected { get; set; }

        public List<Direction> Directions { get; init; } = [];

        /// <summary>The version the form was opened with.</summary>
        public int Version { get; set; }
    }

    /// <summary>What is done with whoever plays the role. A refusal names its field and row: "TextRu-0".</summary>
    public sealed class Direction
    {
        /// <summary>0 for a new one.</summary>
        public int Id { get; set; }

        public string? TextRu { get; set; }

        public string? TextEn { get; set; }

        public TouchType TouchType { get; set; }

        public TaskKind Kind { get; set; }

        public int Minutes { get; set; } = 30;

        /// <summary>Working days from the day the role was given.</summary>
        public int WithinDays { get; set; } = 10;
    }
}
