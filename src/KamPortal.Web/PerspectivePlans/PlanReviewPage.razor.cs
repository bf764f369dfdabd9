using System.Globalization;
using KamPortal.PerspectivePlans;
using Microsoft.AspNetCore.Components;

namespace KamPortal.Web.PerspectivePlans;

public sealed partial class PlanReviewPage
{
    private const int MonthsAhead = 3;

    private PlanReviewView? review;
    private int? loaded;
    private string? note;
    private DateOnly nextOn;

    [Parameter]
    public int PlanId { get; set; }

    [Inject]
    private PlanReviewQueries Queries { get; set; } = null!;

    [Inject]
    private ReviewPlan Verb { get; set; } = null!;

    private IReadOnlyList<PlanView.ActionLine> Closed =>
        [.. review!.Plan.Actions.Where(a => a.ClosedOn is { } on && on >= DateOnly.FromDateTime(review.Since)).OrderBy(a => a.ClosedOn)];

    private IReadOnlyList<PlanView.ActionLine> Overdue => [.. review!.Plan.Actions.Where(a => a.IsOverdueOn(review.Plan.Today)).OrderBy(a => a.DueOn)];

    protected override async Task OnParametersSetAsync()
    {
        if (loaded != PlanId)
        {
            (loaded, review, note) = (PlanId, null, null);
            await LoadAsync();
        }
    }

    private async Task LoadAsync()
    {
        review = await Queries.FindAsync(PlanId, Closing);
        if (review is null)
        {
            Navigation.NotFound();
            return;
        }

        nextOn = review.Plan.Today.AddMonths(MonthsAhead);
    }

    /// <summary>On to the next one as it stood before: a plan just reviewed goes to the end of the queue.</summary>
    private async Task SaveAsync()
    {
        var next = review!.NextId;
        if (await RunAsync(() => Verb.RunAsync(PlanId, note, nextOn, Closing)))
        {
            Say(PerspectiveText.ReviewDone);
            if (next is { } nextId)
            {
                Navigation.NavigateTo(Links.ReviewPerspectivePlan(nextId));
            }
            else
            {
                note = null;
                await LoadAsync();
            }
        }
    }

    private static string Amount(decimal? amount) => amount is { } known ? Controls.Format.Money(known) : PerspectiveText.Unknown;

    private static string Words(PlanReviewView.Alarm alarm) => string.Join(" · ", new[]
    {
        alarm.Gone.Count > 0 ? PlanWords.Text(PerspectiveText.AlarmGone, string.Join(", ", alarm.Gone)) : null,
        alarm.Negative.Count > 0 ? PlanWords.Text(PerspectiveText.AlarmNegative, string.Join(", ", alarm.Negative)) : null,
        alarm.SingleThread is { } one ? PlanWords.Text(PerspectiveText.AlarmThread, one) : null,
    }.OfType<string>());

    private RenderFragment Lines(IReadOnlyList<PlanView.ActionLine> actions, string none) => builder =>
    {
        builder.OpenElement(0, actions.Count == 0 ? "p" : "ul");
        builder.AddAttribute(1, "class", actions.Count == 0 ? "muted" : "perspective-lines");
        builder.AddContent(2, actions.Count == 0 ? none : null);
        foreach (var action in actions)
        {
            builder.OpenElement(3, "li");
            builder.SetKey(action.Key);
            var state = action.ClosedOn is { } on ? $"{action.Status.Label(false)} {on.ToString("d MMM", CultureInfo.CurrentCulture)}" : Controls.Format.Due(action.DueOn, review!.Plan.Today);
            builder.AddContent(4, $"{action.Text} — {action.Owner}, {state}");
            builder.CloseElement();
        }

        builder.CloseElement();
    };
}
