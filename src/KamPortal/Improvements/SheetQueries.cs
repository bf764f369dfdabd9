using System.Globalization;
using KamPortal.Data;
using KamPortal.People;
using KamPortal.Settings;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Improvements;

/// <summary>"You said, we did" (row 0.19 (4)): what a client named, what was done, and what is in work.</summary>
public sealed class SheetQueries(KamDb kam, TimeProvider clock)
{
    /// <summary>As it would be shown now.</summary>
    /// <param name="withShown">Also what the client was shown before.</param>
    /// <returns>Null when there is no such client, or the viewer does not see it.</returns>
    public async Task<SheetView?> PrepareAsync(int accountId, bool withShown, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeImprovements);
        var today = db.Viewer.Today(clock);
        return await ContentAsync(db, accountId, withShown, today, cancellationToken) is not { } content ? null
            : await ViewAsync(db, accountId, content, null, today, cancellationToken);
    }

    /// <summary>As it was shown.</summary>
    /// <returns>Null when the client has no sheet of that number, or the viewer does not see it.</returns>
    public async Task<SheetView?> ShownAsync(int accountId, int number, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeImprovements);
        var json = await db.ImprovementSheets.AsNoTracking().Where(s => s.AccountId == accountId && s.Number == number).Select(s => s.Content).SingleOrDefaultAsync(cancellationToken);
        return json is null ? null : await ViewAsync(db, accountId, SheetContent.Read(json), number, db.Viewer.Today(clock), cancellationToken);
    }

    /// <summary>Sheets a client was shown, the latest first.</summary>
    public async Task<IReadOnlyList<ShownSheet>> HistoryAsync(int accountId, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.SeeImprovements);
        return await HistoryAsync(db, accountId, cancellationToken);
    }

    internal static string SeenOf(SheetContent content, int lastNumber) => FormattableString.Invariant($"{lastNumber}:{StableHash.Of(content.ToJson())}");

    internal static async Task<int> LastNumberAsync(KamDbContext db, int accountId, CancellationToken cancellationToken) =>
        await db.ImprovementSheets.Where(s => s.AccountId == accountId).MaxAsync(s => (int?)s.Number, cancellationToken) ?? 0;

    /// <returns>Null when the viewer does not see the client.</returns>
    internal static async Task<SheetContent?> ContentAsync(KamDbContext db, int accountId, bool withShown, DateOnly today, CancellationToken cancellationToken)
    {
        var client = await db.Accounts.Where(a => a.Id == accountId).Select(a => a.Name).SingleOrDefaultAsync(cancellationToken);
        if (client is null)
        {
            return null;
        }

        var lines = await db.ImprovementAccounts.AsNoTracking()
            .Where(a => a.AccountId == accountId && (a.Improvement.Status == ImprovementStatus.Open || (a.Improvement.Status == ImprovementStatus.Done && (withShown || a.ShownOn == null))))
            .Select(a => new { a.ImprovementId, a.Said, a.Improvement.Title, a.Improvement.Evidence, a.Improvement.Status, a.Improvement.ClosedOn, a.Improvement.DueOn, a.Improvement.CreatedAt, OpensOn = (DateOnly?)a.Improvement.Wave!.OpensOn }).ToListAsync(cancellationToken);
        var from = lines.Select(l => l.OpensOn ?? DateOnly.FromDateTime(l.CreatedAt)).DefaultIfEmpty(today).Min();
        var done = lines.Where(l => l.Status == ImprovementStatus.Done).OrderByDescending(l => l.ClosedOn).ThenBy(l => l.ImprovementId).Select(l => new SheetLine(l.ImprovementId, l.Said, l.Evidence ?? l.Title, true, l.ClosedOn));
        var open = lines.Where(l => l.Status == ImprovementStatus.Open).OrderBy(l => l.DueOn).ThenBy(l => l.ImprovementId).Select(l => new SheetLine(l.ImprovementId, l.Said, l.Title, false, l.DueOn >= today ? l.DueOn : null));
        return new SheetContent((await SettingQueries.GetAsync(db, cancellationToken)).CompanyName, client, from, today, [.. done, .. open]);
    }

    /// <summary>Who works at the client now, the most senior first.</summary>
    internal static async Task<IReadOnlyList<SheetRecipient>> PeopleAsync(KamDbContext db, int accountId, DateOnly today, CancellationToken cancellationToken)
    {
        var (day, outside) = (today, false);
        var people = await db.Employments.AsNoTracking()
            .Where(e => e.AccountId == accountId && e.IsOutside == outside && (e.FromOn == null || e.FromOn <= day) && (e.ToOn == null || e.ToOn >= day) && e.Person.LeftOn == null)
            .OrderByDescending(e => e.Seniority).ThenBy(e => e.Person.SortName).ThenBy(e => e.PersonId)
            .Select(e => new { e.PersonId, e.Person.LastName, e.Person.FirstName, e.Person.MiddleName, e.Position, e.Person.Language, e.Person.Email, e.Person.Consent, e.Person.OptOuts }).ToListAsync(cancellationToken);
        return [.. people.DistinctBy(p => p.PersonId).Select(p => new SheetRecipient(p.PersonId, Person.NameOf(p.LastName, p.FirstName, p.MiddleName), p.Position, p.Language == "en" ? "en" : "ru", Obstacle(p.Email, p.Consent, p.OptOuts)))];
    }

    private static string? Obstacle(string? email, ConsentStatus consent, OptOuts optOuts) =>
        optOuts.HasFlag(OptOuts.Mail) ? SheetMessages.OptedOut
        : consent != ConsentStatus.Given ? SheetMessages.NoConsent
        : !ContactAddress.IsUsable(email) ? SheetMessages.NoEmail
        : null;

    private static async Task<SheetView> ViewAsync(KamDbContext db, int accountId, SheetContent content, int? number, DateOnly today, CancellationToken cancellationToken)
    {
        var account = await db.Accounts.AsNoTracking().Where(a => a.Id == accountId).Select(a => new { a.Name, a.IsArchived, a.Owner.LastName, a.Owner.FirstName, a.Owner.Phone, a.Owner.Email }).SingleAsync(cancellationToken);
        var logo = await db.CompanyLogos.AsNoTracking().OrderBy(l => l.Id).FirstOrDefaultAsync(cancellationToken);
        var history = await HistoryAsync(db, accountId, cancellationToken);
        var shownBefore = number is null ? await db.ImprovementAccounts.CountAsync(a => a.AccountId == accountId && a.ShownOn != null && a.Improvement.Status == ImprovementStatus.Done, cancellationToken) : 0;
        return new SheetView
        {
            AccountId = accountId,
            Account = account.Name,
            Content = content,
            Shown = history.FirstOrDefault(h => h.Number == number),
            Manager = Person.NameOf(account.FirstName, account.LastName),
            ManagerPhone = account.Phone,
            ManagerEmail = account.Email,
            Logo = logo is null ? null : $"data:{logo.ContentType};base64,{Convert.ToBase64String(logo.Content)}",
            ShownBefore = shownBefore,
            Seen = SeenOf(content, history.Count == 0 ? 0 : history[0].Number),
            MayShow = number is null && !account.IsArchived && db.Viewer.May(Policies.EditImprovements),
            People = number is null ? await PeopleAsync(db, accountId, today, cancellationToken) : [],
            History = history,
        };
    }

    private static async Task<IReadOnlyList<ShownSheet>> HistoryAsync(KamDbContext db, int accountId, CancellationToken cancellationToken)
    {
        var sheets = await db.ImprovementSheets.AsNoTracking().Where(s => s.AccountId == accountId).OrderByDescending(s => s.Number)
            .Select(s => new { s.Number, s.Channel, PersonId = s.PersonId, s.Person!.LastName, s.Person.FirstName, s.Language, s.ShownOn, By = s.By.LastName + " " + s.By.FirstName, s.Content }).ToListAsync(cancellationToken);
        return [.. sheets.Select(s => (Sheet: s, SheetContent.Read(s.Content).Lines)).Select(s => new ShownSheet(
            s.Sheet.Number, s.Sheet.Channel, s.Sheet.PersonId is null ? null : Person.NameOf(s.Sheet.LastName, s.Sheet.FirstName), s.Sheet.Language, s.Sheet.ShownOn, s.Sheet.By, s.Lines.Count(l => l.IsDone), s.Lines.Count))];
    }
}
