using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Tests.Staff;

public sealed class RecordAbsenceTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, EachDatabase]
    public async Task A_deputy_sees_the_accounts_from_the_first_day_to_the_last(DatabaseKind kind)
    {
        await using var company = await Company.OpenAsync(kind);
        await company.Database.SignInAsync(company.Head.Id);

        await company.RecordAsync(f => (f.FromOn, f.ToOn, f.DeputyId) = (A.Monday.AddDays(1), A.Monday.AddDays(2), company.Deputy.Id));

        foreach (var (day, seen) in new[] { (0, 0), (1, 1), (2, 1), (3, 0) })
        {
            company.Database.Clock.Now = TestClock.Start.AddDays(day);
            await company.Database.SignInAsync(company.Deputy.Id);
            await using var db = company.Database.OpenAs(company.Database.Viewers.Viewer);
            Assert.Equal(seen, await db.Accounts.CountAsync(Token));
        }
    }

    [Theory, EachDatabase]
    public async Task What_makes_no_sense_is_refused(DatabaseKind kind)
    {
        await using var company = await Company.OpenAsync(kind);
        await company.Database.SignInAsync(company.Head.Id);
        await company.RecordAsync(f => (f.FromOn, f.ToOn) = (A.Monday, A.Monday.AddDays(4)));
        await company.RecordAsync(f => (f.UserId, f.FromOn, f.ToOn) = (company.Deputy.Id, A.Monday.AddDays(20), A.Monday.AddDays(21)));

        await RefusedAsync(nameof(RecordAbsence.Form.FromOn), f => f.FromOn = null);
        await RefusedAsync(nameof(RecordAbsence.Form.ToOn), f => f.ToOn = null);
        await RefusedAsync(nameof(RecordAbsence.Form.ToOn), f => f.ToOn = f.FromOn!.Value.AddDays(-1));
        await RefusedAsync(nameof(RecordAbsence.Form.ToOn), f => f.ToOn = f.FromOn!.Value.AddDays(366));
        await RefusedAsync(nameof(RecordAbsence.Form.FromOn), f => (f.FromOn, f.ToOn) = (A.Monday.AddDays(4), A.Monday.AddDays(9)));
        await RefusedAsync(nameof(RecordAbsence.Form.FromOn), f => (f.FromOn, f.ToOn) = (A.Monday.AddDays(-3), A.Monday));
        await RefusedAsync(nameof(RecordAbsence.Form.DeputyId), f => f.DeputyId = f.UserId);
        await RefusedAsync(nameof(RecordAbsence.Form.DeputyId), f => f.DeputyId = int.MaxValue);
        await RefusedAsync(nameof(RecordAbsence.Form.DeputyId), f => (f.FromOn, f.ToOn, f.DeputyId) = (A.Monday.AddDays(18), A.Monday.AddDays(25), company.Deputy.Id));
        await company.RecordAsync(f => (f.FromOn, f.ToOn) = (A.Monday.AddDays(5), A.Monday.AddDays(5)));

        async Task RefusedAsync(string field, Action<RecordAbsence.Form> change) =>
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleViolation>(() => company.RecordAsync(change))).Field);
    }

    [Theory, EachDatabase]
    public async Task A_head_records_only_for_the_own_people_and_a_manager_for_no_colleague(DatabaseKind kind)
    {
        await using var company = await Company.OpenAsync(kind);

        await company.Database.SignInAsync(company.OtherHead.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => company.RecordAsync());
        await company.Database.SignInAsync(company.Manager.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => company.RecordAsync(f => f.UserId = company.Deputy.Id));
        await company.Database.SignInAsync(company.Hr.Id);
        var id = await company.RecordAsync();

        await company.Database.SignInAsync(company.OtherHead.Id);
        await Assert.ThrowsAsync<RuleViolation>(() => company.Database.Get<EndAbsence>().DeleteAsync(id, Token));
        await company.Database.SignInAsync(company.Head.Id);
        await company.Database.Get<EndAbsence>().DeleteAsync(id, Token);
        await Assert.ThrowsAsync<RuleViolation>(() => company.Database.Get<EndAbsence>().DeleteAsync(id, Token));
    }

    private sealed class Company : IAsyncDisposable
    {
        public required TestDatabase Database { get; init; }

        public required PortalUser Head { get; init; }

        public required PortalUser OtherHead { get; init; }

        public required PortalUser Hr { get; init; }

        public required PortalUser Manager { get; init; }

        public required PortalUser Deputy { get; init; }

        public static async Task<Company> OpenAsync(DatabaseKind kind)
        {
            var database = await TestDatabase.CreateAsync(kind);
            await using var db = database.OpenAsSystem();
            var head = await A.UserAsync(db, Role.Head);
            var manager = await A.UserAsync(db, supervisor: head.Id);
            await A.AccountAsync(db, manager.Id);
            return new Company
            {
                Database = database,
                Head = head,
                Manager = manager,
                OtherHead = await A.UserAsync(db, Role.Head),
                Hr = await A.UserAsync(db, Role.HumanResources),
                Deputy = await A.UserAsync(db, supervisor: head.Id),
            };
        }

        public Task<int> RecordAsync(Action<RecordAbsence.Form>? change = null)
        {
            var form = new RecordAbsence.Form { UserId = Manager.Id, FromOn = A.Monday.AddDays(10), ToOn = A.Monday.AddDays(12) };
            change?.Invoke(form);
            return Database.Get<RecordAbsence>().RunAsync(form, Token);
        }

        public ValueTask DisposeAsync() => Database.DisposeAsync();
    }
}
