using System.Collections;
using System.Reflection;
using System.Text.Json;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Orders;
using KamPortal.People;
using KamPortal.Potentials;
using KamPortal.Staff;
using KamPortal.Surveys;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Events.Participants;

/// <summary>What HR may know of clients and their people: names, positions, e-mail, seniority, the client's name and category; nothing else by any way.</summary>
public sealed class HrVisibilityTests
{
    /// <summary>Rows without anything of a client: who works here, how the portal works, what events are planned, and who is on their lists.</summary>
    private static readonly HashSet<string> Allowed =
    [
        "AbsenceCover", "Absences", "AnnualEventPlans", "AnnualPlanLines", "Branches", "ClubMemberships", "DealerClubs", "DevelopmentEvents", "EventChanges", "EventCosts", "EventMaterials", "EventNeeds", "EventParticipants",
        "EventProgrammes", "EventRooms", "EventSeats", "EventSessions", "EventTemplates", "MinimumSetItems", "PortalUsers", "PreparationNorms", "PreparationTasks", "SessionTrainers", "Trainers", "UserRoles",
    ];

    /// <summary>The method and settings of the company, the same for everybody.</summary>
    private static readonly HashSet<string> OfTheCompany = [];

    [Fact]
    public async Task Of_the_demo_company_HR_sees_no_row_of_a_client_but_participants()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.Get<SeedDemo>().RunAsync(null, default);
        int hr;
        await using (var db = database.OpenAsSystem())
        {
            hr = await db.PortalUsers.Where(u => u.Roles.Any(r => r.Role == Role.HumanResources) && u.Roles.Count == 1).Select(u => u.Id).FirstAsync();
        }

        await database.SignInAsync(hr);
        await using var mine = database.OpenAs(database.Viewers.Viewer);
        var seen = new List<string>();
        foreach (var set in typeof(KamDbContext).GetProperties().Where(p => p.PropertyType.IsGenericType && p.PropertyType.GetGenericTypeDefinition() == typeof(DbSet<>)))
        {
            if (await ((IQueryable<object>)set.GetValue(mine)!).AnyAsync())
            {
                seen.Add(set.Name);
            }
        }

        var more = seen.Where(s => !Allowed.Contains(s) && !OfTheCompany.Contains(s)).Order(StringComparer.Ordinal).ToList();
        Assert.True(more.Count == 0, string.Join(", ", more));
        Assert.Empty(await mine.Accounts.ToListAsync());
        Assert.NotEmpty(await mine.EventContacts.ToListAsync());
    }
}
