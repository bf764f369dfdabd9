using KamPortal.AccountPlans;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Demo;

/// <summary>Strategies with their log, running plans of key accounts measured by what the demo knows of them, waivers, and the routes of group D. Comes after everything the evidence is read from.</summary>
internal sealed class DemoPlans
{
    private static readonly string[] OtherReasons = ["Клиент меняет владельца, пока не вкладываемся", "Соперник снизил цены: сначала удержать", "Склад клиента полон до весны", "Договорились с директором начать с двух групп"];
    private static readonly string[] WaiverReasons = ["Клиент ответит после своей инвентаризации, вернёмся в новом году", "Клиент просил не беспокоить анкетами"];

    /// <summary>What the clients' answers prove.</summary>
    private static readonly StepEvidence[] Voice = [StepEvidence.SurveysAnswered, StepEvidence.ImprovementsClosed, StepEvidence.ResultsShown];

    private readonly Random random = new(DemoCompany.Seed + 41);
    private readonly BulkLoad load;
    private readonly DemoStaff staff;
    private readonly DateOnly today;
    private readonly DateTime now;

    private DemoPlans(BulkLoad load, DemoStaff staff, DateOnly today, DateTime now) => (this.load, this.staff, this.today, this.now) = (load, staff, today, now);

    public List<StrategyChoice> Choices { get; } = [];

    public List<RoutePeriod> Routes { get; } = [];

    public List<AccountPlan> Plans { get; } = [];

    public static async Task WriteAsync(KamDbContext db, BulkLoad load, DemoStaff staff, DemoAccounts accounts, DateOnly today, DateTime now, CancellationToken cancellationToken)
    {
        await SeedPlanTemplates.EnsureAsync(db, now, cancellationToken);
        var templates = await db.PlanTemplates.AsNoTracking().Include(t => t.Steps).ToDictionaryAsync(t => t.Kind, cancellationToken);
        var plans = new DemoPlans(load, staff, today, now);
        await plans.ChooseAsync(db, accounts, cancellationToken);
        plans.Route(accounts);
        plans.Start(accounts, templates);
        var subjects = plans.Plans.SelectMany(p => p.Steps.Select(s => new StepSubject(s.Id, p.AccountId, s.TemplateStep.Evidence, p.StartedOn))).ToList();
        var measures = await new StepEvidenceReader(db, await SettingQueries.GetAsync(db, cancellationToken), today).ReadAsync(subjects, cancellationToken);
        plans.Judge(accounts, measures);
        await load.WriteAsync(plans.Choices, cancellationToken);
        await load.WriteAsync(plans.Routes, cancellationToken);
        await load.WriteAsync(plans.Plans, cancellationToken);
        await load.WriteAsync(plans.Plans.SelectMany(p => p.Steps), cancellationToken);
        var (shared, holder) = (SmallAccountRoute.SharedManager, (int?)staff.Managers[^1].Id);
        await db.RouteOwners.Where(o => o.Route == shared).ExecuteUpdateAsync(o => o.SetProperty(x => x.UserId, holder), cancellationToken);
    }

    /// <summary>Mostly as proposed; some otherwise for a reason, some not chosen yet, and some whose category has changed since.</summary>
    private async Task ChooseAsync(KamDbContext db, DemoAccounts accounts, CancellationToken cancellationToken)
    {
        foreach (var account in accounts.All.Where(a => a.Abcd is AbcdCategory.A or AbcdCategory.B or AbcdCategory.C))
        {
            account.Strategy = (account.Id % 20) switch { 7 => StrategyRule.Proposed(Before(account)), 11 => AccountStrategy.Unset, 13 => AccountStrategy.Retain, _ => account.Strategy };
        }

        foreach (var same in accounts.All.GroupBy(a => a.Strategy))
        {
            var (ids, strategy) = (same.Select(a => a.Id).ToArray(), same.Key);
            await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id)).ExecuteUpdateAsync(a => a.SetProperty(x => x.Strategy, strategy), cancellationToken);
        }

        foreach (var account in accounts.All.Where(a => a.Strategy != AccountStrategy.Unset))
        {
            var before = account.Id % 20 == 7 ? Before(account) : account.Abcd;
            Choices.Add(new StrategyChoice
            {
                AccountId = account.Id,
                Category = before,
                Proposed = StrategyRule.Proposed(before),
                Chosen = account.Strategy,
                Reason = StrategyRule.Proposed(before) != account.Strategy ? OtherReasons[account.Id % OtherReasons.Length] : null,
                ById = account.OwnerId,
                At = now.AddDays(-60 - random.Next(200)),
            });
        }
    }

    private static AbcdCategory Before(Account account) => account.Abcd == AbcdCategory.C ? AbcdCategory.B : account.Abcd is AbcdCategory.A or AbcdCategory.B ? AbcdCategory.C : account.Abcd;

    /// <summary>One route has an owner; part of his small clients came to him that way, and one of them has risen since.</summary>
    private void Route(DemoAccounts accounts)
    {
        var holder = staff.Managers[^1].Id;
        var partners = accounts.All.Where(a => a.KeyStatus == KeyStatus.Key && a.Abcd is AbcdCategory.A or AbcdCategory.B).Select(a => a.Id).ToList();
        foreach (var account in accounts.All.Where(a => a.Route is not null))
        {
            var came = account.Route == SmallAccountRoute.SharedManager && account.OwnerId == holder;
            Routes.Add(Period(account, account.Route!.Value, came ? staff.Managers[account.Id % 5].Id : null, null, account.Route == SmallAccountRoute.PartnerZone ? partners[account.Id % partners.Count] : null));
        }

        var risen = accounts.All.First(a => a.OwnerId == holder && a.Abcd is AbcdCategory.C && a.Status == AccountStatus.Active);
        Routes.Add(Period(risen, SmallAccountRoute.SharedManager, staff.Managers[0].Id, today.AddDays(-3), null));
    }

    private RoutePeriod Period(Account account, SmallAccountRoute route, int? former, DateOnly? to, int? partner) =>
        new() { AccountId = account.Id, Route = route, FormerOwnerId = former, PartnerId = partner, FromOn = today.AddDays(-40 - random.Next(160)), ToOn = to, ById = former ?? account.OwnerId };

    private void Start(DemoAccounts accounts, Dictionary<PlanKind, PlanTemplate> templates)
    {
        foreach (var account in accounts.All.Where(a => a.KeyStatus == KeyStatus.Key && a.Status != AccountStatus.Lost && !a.IsArchived && a.Id % 9 != 4))
        {
            foreach (var kind in StrategyRule.PlansOf(account.Strategy))
            {
                var startedOn = Working(today.AddDays(-5 - random.Next(75)));
                var plan = new AccountPlan { AccountId = account.Id, Kind = kind, TemplateId = templates[kind].Id, StartedOn = startedOn, StartedById = account.OwnerId };
                load.Number(plan);
                foreach (var step in templates[kind].Steps.OrderBy(s => s.Order))
                {
                    var row = new AccountPlanStep { PlanId = plan.Id, TemplateStepId = step.Id, TemplateStep = step, DueOn = Working(startedOn.AddDays(step.DueDays)) };
                    load.Number(row);
                    plan.Steps.Add(row);
                }

                Plans.Add(plan);
            }
        }
    }

    /// <summary>Closes what the evidence closes; what cannot be measured yet, and surveys of clients who do not want to be asked, are waived in most of the older plans, and asked for in some.</summary>
    private void Judge(DemoAccounts accounts, IReadOnlyDictionary<int, StepMeasure> measures)
    {
        var owners = accounts.All.ToDictionary(a => a.Id, a => a.OwnerId);
        var supervisors = staff.Users.ToDictionary(u => u.Id, u => u.SupervisorId);
        foreach (var plan in Plans)
        {
            foreach (var step in plan.Steps)
            {
                var measure = measures.GetValueOrDefault(step.Id);
                (step.CurrentValue, step.CheckedOn) = (measure?.Value, measure is null ? null : today);
                if (measure?.Value >= step.TemplateStep.Target)
                {
                    step.Close(measure.Value, DayBetween(plan.StartedOn, step.DueOn));
                }
                else if (measure is not null && !Voice.Contains(step.TemplateStep.Evidence))
                {
                    continue;
                }
                else if (step.DueOn < today && plan.Id % 4 != 0 && supervisors[owners[plan.AccountId]] is { } supervisor)
                {
                    step.Waive(supervisor, DayBetween(plan.StartedOn, step.DueOn), ReasonOf(step));
                }
                else if (step.DueOn < today.AddDays(20) && plan.Id % 3 == 0)
                {
                    step.AskWaiver(owners[plan.AccountId], today.AddDays(-1 - random.Next(5)), ReasonOf(step));
                }
            }

            PlanSettling.CompleteWhenDone(plan, today);
        }
    }

    private static string ReasonOf(AccountPlanStep step) => WaiverReasons[step.Id % 2];

    private DateOnly DayBetween(DateOnly from, DateOnly to) => Working(from.AddDays(random.Next(Math.Max(1, (to < today ? to : today).DayNumber - from.DayNumber))));

    private static DateOnly Working(DateOnly day) => day.DayOfWeek switch { DayOfWeek.Saturday => day.AddDays(-1), DayOfWeek.Sunday => day.AddDays(-2), _ => day };
}
