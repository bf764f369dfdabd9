using System.Collections;
using KamPortal.Audit;

namespace KamPortal.PerspectivePlans;

/// <summary>The rows of a plan by part.</summary>
internal static class PlanRows
{
    public static IList Of(PerspectivePlan plan, PlanPart part) => part switch
    {
        PlanPart.Plan => new[] { plan },
        PlanPart.Milestone => plan.Milestones,
        PlanPart.Obstacle => plan.Obstacles,
        PlanPart.Action => plan.Actions,
        PlanPart.Resource => plan.Resources,
        _ => plan.Risks,
    };

    public static object? Find(PerspectivePlan plan, PlanPart part, int rowId) =>
        part == PlanPart.Plan ? plan : Of(plan, part).Cast<IAudited>().SingleOrDefault(r => r.Id == rowId);

    /// <summary>An empty row at the end of its part.</summary>
    /// <param name="from">First day an action of the plan may start.</param>
    public static object New(PerspectivePlan plan, PlanPart part, DateOnly from, string? key = null)
    {
        var order = 1 + Orders(plan, part).DefaultIfEmpty(0).Max();
        var until = new DateOnly(plan.LastYear, 12, 31);
        return part switch
        {
            PlanPart.Obstacle => new PlanObstacle { Order = order, Text = "" },
            PlanPart.Action => new PlanAction
            {
                Key = key ?? Guid.NewGuid().ToString("N")[..12], Order = order, Text = "", OwnerId = plan.Account.OwnerId, StartsOn = from, DueOn = from.AddMonths(3) is var due && due < until ? due : until,
            },
            PlanPart.Resource => new PlanResource { Order = order, Text = "" },
            PlanPart.Risk => new PlanRisk { Order = order, Text = "", Likelihood = 3, Impact = 3 },
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
        };
    }

    private static IEnumerable<int> Orders(PerspectivePlan plan, PlanPart part) => part switch
    {
        PlanPart.Obstacle => plan.Obstacles.Select(o => o.Order),
        PlanPart.Action => plan.Actions.Select(a => a.Order),
        PlanPart.Resource => plan.Resources.Select(r => r.Order),
        _ => plan.Risks.Select(r => r.Order),
    };
}
