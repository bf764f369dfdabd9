using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Touches;
using KamPortal.Touches.Programmes;

namespace KamPortal.Demo;

/// <summary>
/// The retention programme of the demo: version 1 in force with its goals, a draft worth previewing, two managers' own rules,
/// a client who asked to be called more rarely. The manager whose day holds less than the programme asks is hired so.
/// </summary>
internal sealed class DemoProgramme(KamDbContext db, BulkLoad load, DemoStaff staff, DemoAccounts accounts, DemoTouches touches, DateOnly today, DateTime now)
{
    public async Task WriteAsync(CancellationToken cancellationToken)
    {
        var inForce = await ProgrammeAsync(1, cancellationToken);
        inForce.Publish(staff.Director.Id, now.AddMonths(-12), touches.Rules.Min(r => r.StartsOn), "Первая версия: удержание по категориям");
        var draft = await ProgrammeAsync(2, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        foreach (var rule in touches.Rules.Where(r => r.Scope != CadenceScope.Account))
        {
            (rule.ProgrammeId, rule.GoalId) = (inForce.Id, inForce.Goals.Single(g => g.Key == StandardProgramme.GoalOf(rule)).Id);
        }

        await load.WriteAsync(touches.Rules, cancellationToken);
        await load.WriteAsync(Draft(draft), cancellationToken);
        await load.WriteAsync(Initiatives(), cancellationToken);
        await load.WriteAsync([Deviation()], cancellationToken);
    }

    private async Task<RetentionProgramme> ProgrammeAsync(int number, CancellationToken cancellationToken)
    {
        var programme = new RetentionProgramme { Number = number };
        programme.Goals.AddRange(StandardProgramme.Goals());
        await db.AddAsync(programme, cancellationToken);
        return programme;
    }

    /// <summary>Less often with A, a visit to every C, nothing by letter to D any more.</summary>
    private List<CadenceRule> Draft(RetentionProgramme draft)
    {
        var rules = new List<CadenceRule>();
        foreach (var rule in touches.Rules.Where(r => r.ProgrammeId is not null && r.Category != AbcdCategory.D))
        {
            var next = rule.NextVersion(null);
            (next.ProgrammeId, next.GoalId) = (draft.Id, draft.Goals.Single(g => g.Key == StandardProgramme.GoalOf(rule)).Id);
            if (rule is { Category: AbcdCategory.A, TouchType: TouchType.Call })
            {
                (next.Name, next.Every, next.WindowDays) = ("A: звонок раз в две недели", 2, 3);
            }

            rules.Add(next);
        }

        rules.Add(new CadenceRule
        {
            ProgrammeId = draft.Id,
            GoalId = draft.Goals.Single(g => g.Key == StandardProgramme.Grow).Id,
            Name = "C: визит раз в полгода",
            Scope = CadenceScope.Category,
            Category = AbcdCategory.C,
            TouchType = TouchType.Visit,
            Place = TouchPlace.AtClient,
            Every = 6,
            Unit = CadenceUnit.Month,
            Minutes = 120,
            WindowDays = 14,
            Topic = "Осмотр склада: что берут у других",
            StartsOn = today,
        });
        rules.ForEach(r => load.Number(r));
        return rules;
    }

    private List<CadenceRule> Initiatives()
    {
        CadenceRule Of(int manager, string name, TouchType type, int every, int minutes, DateOnly startsOn, string topic)
        {
            var owner = staff.Managers[manager];
            var account = accounts.All.First(a => a.OwnerId == owner.Id && a.Status is not AccountStatus.Lost && a.KeyStatus == KeyStatus.Key);
            var rule = new CadenceRule
            {
                InitiativeOfId = owner.Id,
                Name = name,
                Scope = CadenceScope.Account,
                AccountId = account.Id,
                TouchType = type,
                Every = every,
                Unit = CadenceUnit.Week,
                Minutes = minutes,
                Topic = topic,
                StartsOn = startsOn,
                Spread = false,
            };
            load.Number(rule);
            return rule;
        }

        return
        [
            Of(0, "Сверка заявок по пятницам", TouchType.Message, 1, 10, today.AddDays((DayOfWeek.Friday - today.DayOfWeek + 7) % 7), "Что отгружаем на следующей неделе"),
            Of(1, "Кофе с закупщиком", TouchType.Meeting, 4, 45, today.AddDays(2), "Новости отрасли, планы закупок"),
        ];
    }

    private CadenceDeviation Deviation()
    {
        var rule = touches.Rules.First(r => r is { Category: AbcdCategory.B, TouchType: TouchType.Call });
        var account = accounts.All.First(a => a.Abcd == AbcdCategory.B && a.Status == AccountStatus.Active && a.OwnerId == staff.Managers[0].Id);
        return new CadenceDeviation
        {
            AccountId = account.Id,
            SeriesId = rule.SeriesId,
            FromOn = today,
            StartsOn = today.AddDays(3),
            Every = 1,
            Unit = CadenceUnit.Month,
            TouchType = TouchType.Email,
            Topic = "Сводка по заказам и новинкам",
            Minutes = 10,
            Reason = "Просил писать раз в месяц и не звонить",
            ById = account.OwnerId,
            At = now.AddDays(-2),
        };
    }
}
