using System.Globalization;
using KamPortal.PerspectivePlans;
using KamPortal.Web.Controls;

namespace KamPortal.Web.PerspectivePlans;

/// <summary>Perspective plans in the words of the page.</summary>
internal static class PlanWords
{
    private const int DaysOfMonth = 30;

    public static string Label(this PerspectiveStatus status) => status switch
    {
        PerspectiveStatus.Draft => PerspectiveText.StatusDraft,
        PerspectiveStatus.Submitted => PerspectiveText.StatusSubmitted,
        PerspectiveStatus.Returned => PerspectiveText.StatusReturned,
        PerspectiveStatus.Approved => PerspectiveText.StatusApproved,
        _ => PerspectiveText.StatusSuperseded,
    };

    public static string Badge(this PerspectiveStatus status) => status switch
    {
        PerspectiveStatus.Submitted => "accent",
        PerspectiveStatus.Returned => "warning",
        PerspectiveStatus.Approved => "success",
        _ => "",
    };

    public static string Label(this ActionStatus? status, bool isOverdue) => status switch
    {
        ActionStatus.Done => PerspectiveText.ActionDone,
        ActionStatus.Cancelled => PerspectiveText.ActionCancelled,
        ActionStatus.Open => isOverdue ? PerspectiveText.ActionOverdue : PerspectiveText.ActionOpen,
        _ => PerspectiveText.ActionNew,
    };

    public static string Badge(this ActionStatus? status, bool isOverdue) => status switch
    {
        ActionStatus.Done => "success",
        ActionStatus.Open when isOverdue => "danger",
        _ => "",
    };

    public static string Label(this PlanChange change) => change switch
    {
        PlanChange.Added => PerspectiveText.ChangeAdded,
        PlanChange.Removed => PerspectiveText.ChangeRemoved,
        PlanChange.Changed => PerspectiveText.ChangeChanged,
        _ => PerspectiveText.ChangeSame,
    };

    public static string Sign(this PlanChange change) => change switch { PlanChange.Added => "+", PlanChange.Removed => "−", PlanChange.Changed => "≠", _ => "=" };

    public static string Label(this PlanPart part) => part switch
    {
        PlanPart.Milestone => PerspectiveText.Milestones,
        PlanPart.Obstacle => PerspectiveText.Obstacles,
        PlanPart.Action => PerspectiveText.Actions,
        PlanPart.Resource => PerspectiveText.Resources,
        PlanPart.Risk => PerspectiveText.Risks,
        _ => PerspectiveText.Plan,
    };

    public static string Label(PlanPart part, PlanField field) => (part, field) switch
    {
        (_, PlanField.Today) => PerspectiveText.Position,
        (_, PlanField.Vision) => PerspectiveText.VisionField,
        (_, PlanField.Budget) => PerspectiveText.BudgetField,
        (_, PlanField.Sales) => PerspectiveText.Sales,
        (_, PlanField.SharePercent) => PerspectiveText.Share,
        (_, PlanField.Groups) => PerspectiveText.Groups,
        (_, PlanField.People) => PerspectiveText.People,
        (PlanPart.Obstacle, PlanField.Text) => PerspectiveText.Obstacle,
        (PlanPart.Resource, PlanField.Text) => PerspectiveText.Resource,
        (PlanPart.Risk, PlanField.Text) => PerspectiveText.Risk,
        (_, PlanField.Text) => PerspectiveText.TextField,
        (_, PlanField.Answer) => PerspectiveText.Answer,
        (_, PlanField.Owner) => PerspectiveText.Owner,
        (_, PlanField.StartsOn) => PerspectiveText.StartsOn,
        (_, PlanField.DueOn) => PerspectiveText.DueOn,
        (_, PlanField.Cost) => PerspectiveText.Cost,
        (_, PlanField.Effect) => PerspectiveText.Effect,
        (_, PlanField.EffectText) => PerspectiveText.EffectText,
        (_, PlanField.Amount) => PerspectiveText.Amount,
        (_, PlanField.Likelihood) => PerspectiveText.Likelihood,
        _ => PerspectiveText.Impact,
    };

    /// <summary>"не смотрели 4 месяца".</summary>
    public static string Seen(DateOnly seenOn, DateOnly today) => Text(PerspectiveText.SeenAgo, Age(seenOn, today));

    /// <summary>"12 дней", "4 месяца".</summary>
    public static string Age(DateOnly from, DateOnly today)
    {
        var days = Math.Max(0, today.DayNumber - from.DayNumber);
        return days < 2 * DaysOfMonth ? Plural.Of(days, PerspectiveText.SeenDays) : Plural.Of(days / DaysOfMonth, PerspectiveText.SeenMonths);
    }

    public static string Years(PlanHead head) => Text(PerspectiveText.YearsRange, head.FirstYear, head.LastYear);

    public static string Percent(decimal? percent) => percent is { } known ? known.ToString("0.#", CultureInfo.CurrentCulture) + "\u00A0%" : PerspectiveText.UnknownShare;

    /// <summary>"1 200 000 ₽".</summary>
    public static string Money(decimal? amount) => amount is { } known ? PlanCells.Shown(PlanField.Cost, known) : PerspectiveText.Unknown;

    public static string Text(string format, params object?[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
