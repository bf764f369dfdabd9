using System.Globalization;
using KamPortal.Data;

namespace KamPortal.PerspectivePlans;

/// <summary>The cells of a plan between what is typed, what is kept and what is read.</summary>
public static class PlanCells
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int MostPercent = 100;

    private static readonly Dictionary<PlanPart, PlanField[]> Parts = new()
    {
        [PlanPart.Plan] = [PlanField.Today, PlanField.Vision, PlanField.Budget],
        [PlanPart.Milestone] = [PlanField.Sales, PlanField.SharePercent, PlanField.Groups, PlanField.People],
        [PlanPart.Obstacle] = [PlanField.Text, PlanField.Answer],
        [PlanPart.Action] = [PlanField.Text, PlanField.Owner, PlanField.StartsOn, PlanField.DueOn, PlanField.Cost, PlanField.Effect, PlanField.EffectText],
        [PlanPart.Resource] = [PlanField.Text, PlanField.Amount],
        [PlanPart.Risk] = [PlanField.Text, PlanField.Likelihood, PlanField.Impact, PlanField.Answer],
    };

    public static IReadOnlyList<PlanField> Of(PlanPart part) => Parts[part];

    /// <summary>As a form holds the value: numbers by the culture, dates as the browser's date field has them.</summary>
    public static string Typed(object? value) => value switch
    {
        null => "",
        decimal amount => TypedNumber.Of(amount),
        DateOnly date => date.ToString(DateFormat, CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };

    /// <summary>As a person reads the value.</summary>
    public static string Shown(PlanField field, object? value) => value switch
    {
        null => "—",
        decimal amount => amount.ToString(amount == decimal.Truncate(amount) ? "N0" : "N2", CultureInfo.CurrentCulture) + "\u00A0₽",
        DateOnly date => date.ToString("d MMM yyyy", CultureInfo.CurrentCulture),
        int percent when field == PlanField.SharePercent => percent.ToString(CultureInfo.CurrentCulture) + "\u00A0%",
        IFormattable number => number.ToString(null, CultureInfo.CurrentCulture),
        _ => value.ToString()!,
    };

    /// <exception cref="ArgumentOutOfRangeException">The row has no such cell.</exception>
    internal static object? Value(object row, PlanField field) => (row, field) switch
    {
        (PerspectivePlan p, PlanField.Today) => p.Today,
        (PerspectivePlan p, PlanField.Vision) => p.Vision,
        (PerspectivePlan p, PlanField.Budget) => p.Budget,
        (PlanMilestone m, PlanField.Sales) => m.Sales,
        (PlanMilestone m, PlanField.SharePercent) => m.SharePercent,
        (PlanMilestone m, PlanField.Groups) => m.Groups,
        (PlanMilestone m, PlanField.People) => m.People,
        (PlanObstacle o, PlanField.Text) => o.Text,
        (PlanObstacle o, PlanField.Answer) => o.Answer,
        (PlanAction a, PlanField.Text) => a.Text,
        (PlanAction a, PlanField.Owner) => a.OwnerId,
        (PlanAction a, PlanField.StartsOn) => a.StartsOn,
        (PlanAction a, PlanField.DueOn) => a.DueOn,
        (PlanAction a, PlanField.Cost) => a.Cost,
        (PlanAction a, PlanField.Effect) => a.Effect,
        (PlanAction a, PlanField.EffectText) => a.EffectText,
        (PlanResource r, PlanField.Text) => r.Text,
        (PlanResource r, PlanField.Amount) => r.Amount,
        (PlanRisk r, PlanField.Text) => r.Text,
        (PlanRisk r, PlanField.Likelihood) => r.Likelihood,
        (PlanRisk r, PlanField.Impact) => r.Impact,
        (PlanRisk r, PlanField.Answer) => r.Answer,
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <exception cref="RuleViolation">Not a value of the cell, in words.</exception>
    internal static void Write(object row, PlanField field, string? typed)
    {
        var name = field.ToString();
        switch (row, field)
        {
            case (PerspectivePlan p, PlanField.Today): p.Today = Text(PerspectivePlan.TextMaxLength); break;
            case (PerspectivePlan p, PlanField.Vision): p.Vision = Text(PerspectivePlan.TextMaxLength); break;
            case (PerspectivePlan p, PlanField.Budget): p.Budget = Money() ?? 0; break;
            case (PlanMilestone m, PlanField.Sales): m.Sales = Money() ?? 0; break;
            case (PlanMilestone m, PlanField.SharePercent): m.SharePercent = Whole(0, MostPercent); break;
            case (PlanMilestone m, PlanField.Groups): m.Groups = Text(PlanMilestone.TextMaxLength); break;
            case (PlanMilestone m, PlanField.People): m.People = Text(PlanMilestone.TextMaxLength); break;
            case (PlanObstacle o, PlanField.Text): o.Text = Text(PlanObstacle.TextMaxLength) ?? ""; break;
            case (PlanObstacle o, PlanField.Answer): o.Answer = Text(PlanObstacle.TextMaxLength); break;
            case (PlanAction a, PlanField.Text): a.Text = Text(PlanAction.TextMaxLength) ?? ""; break;
            case (PlanAction a, PlanField.Owner): a.OwnerId = Whole(1, int.MaxValue) ?? throw new RuleViolation(DataMessages.Required, name); break;
            case (PlanAction a, PlanField.StartsOn): a.StartsOn = Date(); break;
            case (PlanAction a, PlanField.DueOn): a.DueOn = Date(); break;
            case (PlanAction a, PlanField.Cost): a.Cost = Money() ?? 0; break;
            case (PlanAction a, PlanField.Effect): a.Effect = Money(); break;
            case (PlanAction a, PlanField.EffectText): a.EffectText = Text(PlanAction.TextMaxLength); break;
            case (PlanResource r, PlanField.Text): r.Text = Text(PlanResource.TextMaxLength) ?? ""; break;
            case (PlanResource r, PlanField.Amount): r.Amount = Money(); break;
            case (PlanRisk r, PlanField.Text): r.Text = Text(PlanRisk.TextMaxLength) ?? ""; break;
            case (PlanRisk r, PlanField.Likelihood): r.Likelihood = Whole(1, PlanRisk.Highest) ?? throw new RuleViolation(DataMessages.Required, name); break;
            case (PlanRisk r, PlanField.Impact): r.Impact = Whole(1, PlanRisk.Highest) ?? throw new RuleViolation(DataMessages.Required, name); break;
            case (PlanRisk r, PlanField.Answer): r.Answer = Text(PlanRisk.TextMaxLength); break;
            default: throw new ArgumentOutOfRangeException(nameof(field), field, null);
        }

        string? Text(int most) => FormRules.Text(typed?.ReplaceLineEndings("\n"), most, name);

        decimal? Money() => FormRules.Trim(typed) is not { } text ? null
            : TypedNumber.Parse(text, 2, name) is >= 0 and <= MostMoney and var amount ? amount
            : throw new RuleViolation(PerspectiveMessages.MoneyRange, name);

        int? Whole(int least, int most) => FormRules.Trim(typed?.Replace("%", "", StringComparison.Ordinal)) is not { } text ? null
            : TypedNumber.Parse(text, 2, name) is var number && number == decimal.Truncate(number) && number >= least && number <= most ? (int)number
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, DataMessages.OutOfRange, least, most), name);

        DateOnly Date() => DateOnly.TryParseExact(typed, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || DateOnly.TryParse(typed, CultureInfo.CurrentCulture, out date)
            ? date : throw new RuleViolation(PerspectiveMessages.NotADate, name);
    }

    private const decimal MostMoney = 9_999_999_999_999m;
}
