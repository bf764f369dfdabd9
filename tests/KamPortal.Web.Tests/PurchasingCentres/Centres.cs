using KamPortal.PurchasingCentres;

namespace KamPortal.Web.Tests.PurchasingCentres;

/// <summary>Cards of centres as the queries would give them.</summary>
internal static class Centres
{
    private static readonly MemberRole Decider = new(4, "Принимающий решение (ЛПР)", true);

    public static CentreMemberCard Member(int id, string name, int influence = 10, int? attitude = 0, int? superior = null, bool decides = false) => new()
    {
        Id = id,
        PersonId = id + 1000,
        Name = name,
        Position = "Инженер",
        Influence = influence,
        Attitude = attitude,
        ReportsToMemberId = superior,
        Roles = decides ? [Decider] : [],
    };

    public static CentreCard Card(IReadOnlyList<CentreMemberCard> members, IReadOnlyList<CentreLinkLine>? links = null, bool mayEdit = true) => new()
    {
        Id = 1,
        AccountId = 1,
        AccountName = "ООО «Сталь-Проект»",
        Members = members,
        Links = links ?? [],
        Assessment = new CentreAssessment(),
        Today = A.Monday,
        CoverageDays = 90,
        MayEdit = mayEdit,
    };

    /// <summary>A firm of <paramref name="count"/> people, each under one of the few before.</summary>
    public static CentreCard Large(int count, int seed = 1)
    {
        var random = new Random(seed);
        string[] departments = ["Дирекция", "Производство", "Снабжение", "Финансы", "Главный инженер"];
        return Card([.. Enumerable.Range(1, count).Select(i => Member(i, $"Фамилия{i} Имя", random.Next(0, 20), random.Next(-2, 4) is var a && a > 2 ? null : a, i > 1 && random.Next(8) > 0 ? Math.Max(1, i - 1 - random.Next(9)) : null, i == 1) with
        {
            Department = departments[random.Next(departments.Length)],
            IsOutside = random.Next(10) == 0,
        })]);
    }
}
