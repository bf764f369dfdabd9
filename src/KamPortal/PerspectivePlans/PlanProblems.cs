using System.Globalization;
using KamPortal.Staff;

namespace KamPortal.PerspectivePlans;

/// <summary>What a plan must hold before anybody decides on it. The actions' owners and their roles are loaded.</summary>
internal static class PlanProblems
{
    public static IReadOnlyList<PlanProblem> Of(PerspectivePlan plan)
    {
        var problems = new List<PlanProblem>();
        if (plan.Vision is null)
        {
            problems.Add(new PlanProblem(PlanPart.Plan, null, PerspectiveMessages.NoVision));
        }

        Milestones(plan, problems);
        if (plan.Actions.Count == 0)
        {
            problems.Add(new PlanProblem(PlanPart.Action, null, PerspectiveMessages.NoActions));
        }

        foreach (var action in plan.Actions.OrderBy(a => a.Order))
        {
            Action(plan, action, problems);
        }

        Empty(PlanPart.Obstacle, plan.Obstacles.Where(o => o.Text.Length == 0).Select(o => o.Id), problems);
        Empty(PlanPart.Resource, plan.Resources.Where(r => r.Text.Length == 0).Select(r => r.Id), problems);
        Empty(PlanPart.Risk, plan.Risks.Where(r => r.Text.Length == 0).Select(r => r.Id), problems);
        if (plan.Excess > 0)
        {
            problems.Add(new PlanProblem(PlanPart.Plan, null, Text(PerspectiveMessages.OverBudget, plan.Excess)));
        }

        return problems;
    }

    /// <exception cref="RuleViolation">The first of them.</exception>
    public static void Require(PerspectivePlan plan)
    {
        if (Of(plan) is [var first, ..] problems)
        {
            throw new RuleViolation(problems.Count == 1 ? first.Text : Text(PerspectiveMessages.AndMore, first.Text, problems.Count - 1));
        }
    }

    private static void Milestones(PerspectivePlan plan, List<PlanProblem> problems)
    {
        foreach (var milestone in plan.Milestones.Where(m => m.Year < plan.FirstYear || m.Year > plan.LastYear).OrderBy(m => m.Year))
        {
            problems.Add(new PlanProblem(PlanPart.Milestone, milestone.Id, Text(PerspectiveMessages.YearOutside, milestone.Year, plan.FirstYear, plan.LastYear)));
        }

        for (var year = plan.FirstYear; year <= plan.LastYear; year++)
        {
            var ofYear = plan.Milestones.FindAll(m => m.Year == year);
            if (ofYear is not [{ Sales: > 0 }])
            {
                problems.Add(new PlanProblem(PlanPart.Milestone, ofYear.Count == 0 ? null : ofYear[0].Id, Text(PerspectiveMessages.NoMilestone, year)));
            }
        }
    }

    private static void Action(PerspectivePlan plan, PlanAction action, List<PlanProblem> problems)
    {
        if (action.Text.Length == 0)
        {
            problems.Add(new PlanProblem(PlanPart.Action, action.Id, PerspectiveMessages.EmptyAction));
            return;
        }

        if (action.StartsOn > action.DueOn)
        {
            problems.Add(new PlanProblem(PlanPart.Action, action.Id, Text(PerspectiveMessages.DatesTurned, action.Text)));
        }
        else if (action.StartsOn.Year < plan.FirstYear || action.DueOn.Year > plan.LastYear)
        {
            problems.Add(new PlanProblem(PlanPart.Action, action.Id, Text(PerspectiveMessages.DatesOutside, action.Text, plan.FirstYear, plan.LastYear)));
        }

        if (!MayOwn(action.Owner))
        {
            problems.Add(new PlanProblem(PlanPart.Action, action.Id, Text(PerspectiveMessages.OwnerCannot, action.Text, action.Owner.FullName)));
        }
    }

    /// <summary>An action becomes a task of its owner, so it must be somebody who works with clients.</summary>
    public static bool MayOwn(PortalUser user) => user.IsEnabled && Policies.Allows(Policies.WorkTouches, user.Roles.Select(r => r.Role).ToHashSet());

    private static void Empty(PlanPart part, IEnumerable<int> rowIds, List<PlanProblem> problems) =>
        problems.AddRange(rowIds.Select(id => new PlanProblem(part, id, PerspectiveMessages.EmptyRow)));

    private static string Text(string format, params object[] values) => string.Format(CultureInfo.CurrentCulture, format, values);
}
