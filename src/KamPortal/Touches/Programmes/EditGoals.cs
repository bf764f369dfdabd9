using System.Globalization;
using KamPortal.Data;

namespace KamPortal.Touches.Programmes;

/// <summary>Adds, changes and removes goals of the programme's draft.</summary>
public sealed class EditGoals(KamDb kam)
{
    public sealed class Form
    {
        /// <summary>Null for a new goal.</summary>
        public int? GoalId { get; set; }

        /// <summary>The version of the draft the page shows.</summary>
        public int Version { get; set; }

        public string? TextRu { get; set; }

        public string? TextEn { get; set; }

        public string? MeasureRu { get; set; }

        public string? MeasureEn { get; set; }
    }

    /// <exception cref="RuleViolation">There is no draft or no such goal in it, or a text is missing or too long.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task SaveAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ProgrammeDraft.RequireAsync(db, cancellationToken);
        var (russian, english) = (FormRules.Required(form.TextRu, ProgrammeGoal.TextMaxLength, nameof(Form.TextRu)), FormRules.Text(form.TextEn, ProgrammeGoal.TextMaxLength, nameof(Form.TextEn)) ?? "");
        var (measureRu, measureEn) = (FormRules.Text(form.MeasureRu, ProgrammeGoal.TextMaxLength, nameof(Form.MeasureRu)), FormRules.Text(form.MeasureEn, ProgrammeGoal.TextMaxLength, nameof(Form.MeasureEn)));
        if (form.GoalId is { } id)
        {
            var goal = draft.Goals.Find(g => g.Id == id) ?? throw new RuleViolation(TouchesMessages.GoalNotFound);
            (goal.TextRu, goal.TextEn, goal.MeasureRu, goal.MeasureEn) = (russian, english, measureRu, measureEn);
        }
        else
        {
            draft.Goals.Add(new ProgrammeGoal
            {
                Key = string.Create(CultureInfo.InvariantCulture, $"goal-{Guid.NewGuid():N}")[..13],
                Order = draft.Goals.Select(g => g.Order).DefaultIfEmpty(0).Max() + 1,
                TextRu = russian,
                TextEn = english,
                MeasureRu = measureRu,
                MeasureEn = measureEn,
            });
        }

        ProgrammeDraft.Touch(db, draft);
        await db.SaveFormAsync(draft, form.Version, cancellationToken);
    }

    /// <summary>Its rules stay, without a goal.</summary>
    /// <exception cref="RuleViolation">There is no draft or no such goal in it.</exception>
    /// <exception cref="EditedMeanwhile">Somebody else changed the draft since.</exception>
    public async Task RemoveAsync(int goalId, int version, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        var draft = await ProgrammeDraft.RequireAsync(db, cancellationToken);
        var goal = draft.Goals.Find(g => g.Id == goalId) ?? throw new RuleViolation(TouchesMessages.GoalNotFound);
        foreach (var rule in draft.Rules.Where(r => r.GoalId == goalId))
        {
            (rule.Goal, rule.GoalId) = (null, null);
        }

        db.Remove(goal);
        ProgrammeDraft.Touch(db, draft);
        await db.SaveFormAsync(draft, version, cancellationToken);
    }
}
