using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.PurchasingCentres;
using KamPortal.WorkTasks;
using static KamPortal.Demo.DemoCentreWords;

namespace KamPortal.Demo;

/// <summary>Purchasing centres and tasks of some accounts of the scale set. Every fifth centre is a draft; of ten tasks nine are closed, and of the open ones of accounts with an assistant every third waits in the queue.</summary>
internal sealed class ScaleCentres(ScalePlan plan, BulkLoad load, ScaleCompany company, Random random)
{
    /// <summary>By the number of members; both sum up to 100.</summary>
    private static readonly int[] OfSix = [30, 20, 18, 14, 10, 8];
    private static readonly int[] OfSeven = [28, 20, 16, 12, 10, 8, 6];

    private static readonly string[] Titles = ["Выслать сертификаты на партию", "Подготовить акт сверки", "Обновить график отгрузок", "Посчитать предложение", "Собрать потребность", "Подготовить план обучения"];

    public List<PurchasingCentre> Centres { get; } = [];

    public List<CentreMember> Members { get; } = [];

    public List<CentreLink> Links { get; } = [];

    public List<AccountTeamMember> Team { get; } = [];

    public List<WorkTask> Tasks { get; } = [];

    /// <param name="places">Of the account, numbered.</param>
    public void Add(Account account, int i, IReadOnlyList<Employment> places)
    {
        var hasCentre = plan.HasCentre(i);
        if (hasCentre)
        {
            Open(account, i, places);
            Team.Add(new AccountTeamMember { AccountId = account.Id, UserId = company.Assistants[i % company.Assistants.Count].Id, Role = TeamRole.Assistant, FromOn = account.CreatedOn });
        }

        Work(account, plan.TasksOf(i), hasCentre);
    }

    private void Open(Account account, int i, IReadOnlyList<Employment> places)
    {
        var centre = PurchasingCentre.Open(account.Id, null);
        load.Number(centre);
        var weights = places.Count == OfSix.Length ? OfSix : OfSeven;
        var first = Members.Count;
        for (var n = 0; n < places.Count; n++)
        {
            var role = places[n].RoleId ?? User;
            var member = centre.Add(places[n]);
            load.Number(member);
            member.Play([role]);
            BulkLoad.Set(member.Roles[0], nameof(CentreMemberRole.MemberId), member.Id);
            member.Weigh(weights[n] - (n == 0 && i % 5 == 0 ? 10 : 0));
            member.Feel(random.Next(7) is var mind && mind < 5 ? mind - 2 : null, null, null);
            member.Decide(StageOf(role), null);
            Members.Add(member);
        }

        if (i % 5 != 0)
        {
            var on = company.Today.AddDays(-1 - random.Next(300));
            BulkLoad.Set(centre, nameof(PurchasingCentre.Status), CentreStatus.Published);
            BulkLoad.Set(centre, nameof(PurchasingCentre.DraftReason), (DraftReason?)null);
            BulkLoad.Set(centre, nameof(PurchasingCentre.Edition), 1);
            BulkLoad.Set(centre, nameof(PurchasingCentre.PublishedAt), (DateTime?)on.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
            BulkLoad.Set(centre, nameof(PurchasingCentre.PublishedById), (int?)account.OwnerId);
        }

        Links.Add(CentreLink.Between(centre, Members[first + 2], Members[first], LinkKind.Influences));
        Links.Add(CentreLink.Between(centre, Members[first + 1], Members[first + 3 + random.Next(3)], LinkKind.Conflict));
        Centres.Add(centre);
    }

    private void Work(Account account, int count, bool hasAssistant)
    {
        for (var n = 0; n < count; n++)
        {
            var isOpen = random.Next(10) == 0;
            var isQueued = isOpen && hasAssistant && random.Next(3) == 0;
            var due = company.Today.AddDays(isOpen ? random.Next(-5, 30) : -1 - random.Next(700));
            var kind = isQueued ? TaskKind.Service : (TaskKind)random.Next(3);
            var raisedAt = due.AddDays(-7).ToDateTime(new TimeOnly(8, 0), DateTimeKind.Utc);
            var task = WorkTask.Raise(account.Id, isQueued ? null : account.OwnerId, kind, TaskSource.Own, Titles[random.Next(Titles.Length)], due, raisedAt < company.Now ? raisedAt : company.Now, account.OwnerId, minutes: 30);
            if (!isOpen)
            {
                task.Close(WorkTaskStatus.Done, account.OwnerId, due, due.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc), null, 25);
            }

            Tasks.Add(task);
        }
    }
}
