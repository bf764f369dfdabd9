using System.Collections;
using System.Reflection;
using System.Text.Json;
using KamPortal.Accounts;
using KamPortal.Data;
using KamPortal.Demo;
using KamPortal.Events;
using KamPortal.Events.Participants;
using KamPortal.Orders;
using KamPortal.Potentials;
using KamPortal.Staff;
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
    private static readonly HashSet<string> OfTheCompany =
    [
        "AttractivenessCriteria", "CadenceRules", "CategoryRules", "CompanyLogos", "DossierGroups", "DossierQuestions", "DossierTemplates", "GiftLimits", "GiftSeasonShares", "GiftSeasons", "GreetingOccasions", "GreetingRules", "GreetingTemplates",
        "JobRuns", "KeyCriteria", "KeyPrivileges", "PlanTemplateSteps", "PlanTemplates", "ProductGroups", "ProfileQuestions", "ProgrammeGoals", "RetentionProgrammes", "RoleDefinitions", "RoleDirections", "RouteOwners", "SavedViews", "Settings",
        "SurveyOptions", "SurveyQuestions", "SurveyTemplates", "SurveyThemes", "SurveyWaves", "TalkScripts", "TrainingFindings", "WorkCalendarDays",

        // Hashes of used addresses: nobody's.
        "SurveyUses",
    ];

    private static readonly JsonSerializerOptions Plain = new() { IncludeFields = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

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

    /// <summary>Asked for before anything is added: who may know it?</summary>
    [Fact]
    public void A_contact_of_events_holds_exactly_this() =>
        Assert.Equal(
            ["Account", "AccountId", "Category", "Email", "EmploymentId", "FirstName", "IsNotToInvite", "Language", "LastName", "LeftOn", "ManagerId", "MiddleName", "PersonId", "Position", "Seniority", "SortName", "ToOn"],
            typeof(EventContact).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Nothing_of_events_that_HR_can_ask_for_holds_what_HR_may_not_know()
    {
        await using var database = await TestDatabase.CreateAsync();
        var one = await EventCase.CreateAsync(database, people: 3, capacity: 2);
        var planted = await PlantAsync(database, one);
        var ids = await one.InviteAsync();
        await one.AnswerAsync(ids[0]);
        await database.SignInAsync(one.Hr.Id);

        var (asked, answered) = (new List<string>(), new List<string>());
        foreach (var type in typeof(ParticipantQueries).Assembly.GetExportedTypes().Where(t => t.Namespace?.StartsWith("KamPortal.Events", StringComparison.Ordinal) == true && t.Name.EndsWith("Queries", StringComparison.Ordinal)))
        {
            var queries = database.Services.GetService(type)!;
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(m => typeof(Task).IsAssignableFrom(m.ReturnType)))
            {
                asked.Add($"{type.Name}.{method.Name}");
                if (await AskAsync(queries, method, one, await one.TokenAsync(ids[0])) is { } json)
                {
                    answered.Add(asked[^1]);
                    Assert.All(planted, secret => Assert.False(json.Contains(secret, StringComparison.Ordinal), $"{asked[^1]} tells {secret}: {json}"));
                }
            }
        }

        // What is looked at is what HR sees: names among it.
        Assert.True(asked.Count > 20 && answered.Count > asked.Count / 2, string.Join(", ", asked.Except(answered)));
        var list = await AskAsync(database.Get<ParticipantQueries>(), typeof(ParticipantQueries).GetMethod(nameof(ParticipantQueries.FindAsync))!, one, "");
        Assert.Contains("Участник000", list, StringComparison.Ordinal);
        var proposals = await database.Get<ProposalQueries>().FindAsync(new ProposalFilter(one.Event.Id) { Everybody = true }, default);
        Assert.All(proposals.Rows, r => Assert.True(r is { Roles.Count: 0, Influence: null }));
        Assert.Equal(5, proposals.Rows.Count);
    }

    [Fact]
    public async Task HR_is_refused_potential_orders_personal_notes_and_words_of_surveys()
    {
        await using var database = await TestDatabase.CreateAsync();
        var one = await EventCase.CreateAsync(database, people: 1, capacity: 2);
        await PlantAsync(database, one);
        await database.SignInAsync(one.Hr.Id);
        foreach (var policy in new[] { Policies.SeePotential, Policies.SeeOrders, Policies.SeePersonalNotes, Policies.SeePeople, Policies.SeeAccounts, Policies.SeeCentres, Policies.SeeSurveys, Policies.SeeEventEffect, Policies.SeeDossier, Policies.SeePlans })
        {
            Assert.False(database.Viewers.Viewer.May(policy), policy);
        }

        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<PotentialQueries>().FindAsync(one.Account.Id, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<OrderQueries>().OfAccountAsync(one.Account.Id, 1, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<AccountQueries>().FindAsync(one.Account.Id, default));
        await Assert.ThrowsAsync<RuleViolation>(() => database.Get<KamPortal.Surveys.Results.VerbatimQueries>().PageAsync(1, new(), default));
    }

    /// <summary>Puts into the database what HR may not know.</summary>
    private static async Task<string[]> PlantAsync(TestDatabase database, EventCase one)
    {
        await using var db = database.OpenAsSystem();
        var person = await db.People.Include(p => p.Employments).OrderBy(p => p.Id).FirstAsync();
        person.Reach("Участник000@client.test", "+7 901 555-77-99", "+7 902 444-66-88");
        person.Born(11, 29, 1937);
        person.Note("разводит страусов", "любит торговаться до ночи");
        await A.CentreAsync(db, one.Account.Id, [83, 17]);
        var order = new SalesOrder { AccountId = one.Account.Id, Number = "ТАЙНА-1", OrderedOn = A.Monday.AddDays(-40), ShippedOn = A.Monday.AddDays(-40), Amount = 7_654_321.21m };
        order.Lines.Add(new OrderLine { Product = "Тайный товар", Quantity = 1, UnitPrice = 7_654_321.21m, Amount = 7_654_321.21m });
        db.Add(order);
        await db.SaveChangesAsync();
        await db.Accounts.ExecuteUpdateAsync(a => a.SetProperty(x => x.Potential, 987_654_321m).SetProperty(x => x.Sales12Months, 7_654_321.21m));
        return ["555-77-99", "444-66-88", "1937", "страусов", "торговаться", "7654321", "Тайный товар", "ТАЙНА-1", "987654321"];
    }

    /// <returns>What was answered as JSON; null when it was refused.</returns>
    private static async Task<string?> AskAsync(object queries, MethodInfo method, EventCase one, string token)
    {
        var task = (Task?)method.Invoke(queries, [.. method.GetParameters().Select(p => Argument(p.ParameterType, p.Name!, one, token))])!;
        try
        {
            await task;
        }
        catch (RuleViolation)
        {
            return null;
        }

        return JsonSerializer.Serialize(task.GetType().GetProperty("Result")?.GetValue(task), Plain);
    }

    private static object? Argument(Type type, string name, EventCase one, string token)
    {
        if (type == typeof(CancellationToken) || Nullable.GetUnderlyingType(type) is not null)
        {
            return type == typeof(CancellationToken) ? CancellationToken.None : null;
        }

        if (type == typeof(int))
        {
            return name.ToLowerInvariant() switch
            {
                "page" => 1,
                var n when n.Contains("year", StringComparison.Ordinal) => 2026,
                var n when n.Contains("account", StringComparison.Ordinal) || n.Contains("client", StringComparison.Ordinal) => one.Account.Id,
                var n when n.Contains("person", StringComparison.Ordinal) => one.People[0].Id,
                _ => one.Event.Id,
            };
        }

        if (type == typeof(string))
        {
            return name == "token" ? token : one.Account.Name;
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(0);
        }

        if (type == typeof(DateOnly))
        {
            return name.Contains("to", StringComparison.OrdinalIgnoreCase) || name.Contains("last", StringComparison.OrdinalIgnoreCase) ? A.Monday.AddDays(60) : A.Monday.AddDays(-60);
        }

        if (type.IsValueType)
        {
            return Activator.CreateInstance(type);
        }

        if (typeof(IEnumerable).IsAssignableFrom(type))
        {
            var element = type.IsArray ? type.GetElementType()! : type.GetGenericArguments()[0];
            return type.IsInterface || type.IsArray ? Array.CreateInstance(element, 0) : Activator.CreateInstance(type);
        }

        var constructor = type.GetConstructors().OrderBy(c => c.GetParameters().Length).First();
        return constructor.Invoke([.. constructor.GetParameters().Select(p => p.HasDefaultValue ? p.DefaultValue : Argument(p.ParameterType, p.Name!, one, token))]);
    }
}
