using System.Globalization;
using KamPortal.Accounts;
using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

internal sealed class AccountImporter(ImportSession session) : KindImporter(session)
{
    private StaffDirectory staff = null!;
    private Dictionary<string, int> keys = [];
    private Dictionary<int, string> keyOf = [];
    private Dictionary<int, Account> byId = [];
    private ILookup<string, Account> byInn = Array.Empty<Account>().ToLookup(a => "");
    private Dictionary<int, int> parentOf = [];
    private readonly Dictionary<string, Account> chunk = new(StringComparer.Ordinal);

    public override int ChunkSize => 200;

    public override Func<RowCells, (IEnumerable<string> Names, string? Parent)>? References => cells =>
        (new[] { cells.Text(ImportFields.ExternalId) }.OfType<string>(), cells.Text("parent"));

    public override async Task PrepareAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken)
    {
        chunk.Clear();
        staff = await StaffDirectory.LoadAsync(db, Session.Source, cancellationToken);
        keys = await KeysAsync(db, ImportKind.Accounts, rows.Select(r => r.ExternalId).Concat(rows.Select(r => r.Cells.Text("parent"))), cancellationToken);
        var ids = keys.Values.ToHashSet();
        var numbers = rows.Select(r => r.Cells.Text("inn")).OfType<string>().Distinct().ToList();
        var accounts = await db.Accounts.Include(a => a.Ownership.Where(p => p.ToOn == null)).Where(a => ids.Contains(a.Id)).ToListAsync(cancellationToken);
        if (numbers.Count > 0)
        {
            accounts.AddRange(await db.Accounts.Include(a => a.Ownership.Where(p => p.ToOn == null)).Where(a => numbers.Contains(a.Inn!)).ToListAsync(cancellationToken));
        }

        byId = accounts.DistinctBy(a => a.Id).ToDictionary(a => a.Id);
        byInn = byId.Values.Where(a => a.Inn is not null).ToLookup(a => a.Inn!);
        keyOf = await ExternalKeys.OfTargetsAsync(db, Session.Source, ImportKind.Accounts, byId.Keys, cancellationToken);
        parentOf = rows.Any(r => r.Cells.Fills("parent"))
            ? await db.Accounts.Where(a => a.ParentId != null).Select(a => new { a.Id, a.ParentId }).ToDictionaryAsync(a => a.Id, a => a.ParentId!.Value, cancellationToken)
            : [];
    }

    public override void Apply(KamDbContext db, RowWork row)
    {
        var cells = row.Cells;
        var name = cells.Required("name", Account.NameMaxLength);
        if (row.ExternalId is null && cells.Text("inn") is null)
        {
            throw cells.Reject(ImportMessages.CellRequired, ImportFields.ExternalId);
        }

        var (inn, kpp) = (InnOf(cells), cells.Text("kpp"));
        var innKey = inn is null ? null : $"{inn}/{kpp}";
        var account = Match(row, inn, kpp);
        RequireFirst(row, "inn", account is null ? innKey : null);
        RequireFirst(row, "target", account?.Id.ToString(CultureInfo.InvariantCulture));
        var owner = OwnerOf(cells, account is null);
        var parent = ParentOf(row, account);
        var (industry, region, zone) = (cells.TextOr("industry", Account.IndustryMaxLength, account?.Industry), cells.TextOr("region", Account.RegionMaxLength, account?.Region), cells.TimeZone("timeZone"));
        var (size, segment, status, createdOn) = (cells.Word<AccountSize>("size"), cells.Word<AccountSegment>("segment"), cells.Word<AccountStatus>("status"), cells.Date("createdOn"));
        var legalName = cells.TextOr("legalName", Account.NameMaxLength, account?.LegalName);
        createdOn = createdOn > Session.Today ? Session.Today : createdOn;

        account = row.Touch(db, account ?? Account.Open(name, owner!.Id, createdOn ?? Session.Today), ImportTarget.Account);
        account.Rename(name, legalName);
        account.Identify(cells.Fills("inn") ? inn ?? (cells.Map.EmptyClears ? null : account.Inn) : account.Inn, cells.Sets("kpp") ? kpp : account.Kpp);
        if (status is { } state && state != account.Status)
        {
            account.ChangeStatus(state, ImportMessages.LostByImport);
        }

        (account.Industry, account.Region, account.TimeZoneId) = (industry, region, zone ?? account.TimeZoneId);
        (account.Size, account.Segment) = (size ?? account.Size, segment ?? account.Segment);
        if (parent is { } under)
        {
            PutUnder(db, account, under);
        }

        if (owner is not null && owner.Id != account.OwnerId)
        {
            account.HandOver(owner.Id, Session.Today, ImportMessages.HandedOverByImport);
        }

        row.BindsKey = row.ExternalId is not null && !(keys.TryGetValue(row.ExternalId, out var bound) && byId.ContainsKey(bound));
        if (row.ExternalId is not null)
        {
            chunk[row.ExternalId] = account;
        }

        Claim(row, "inn", innKey);
        Claim(row, "target", account.Id > 0 ? account.Id.ToString(CultureInfo.InvariantCulture) : null);
    }

    private void PutUnder(KamDbContext db, Account account, Account parent)
    {
        if (parent.Id == 0)
        {
            db.Entry(account).Reference(a => a.Parent).CurrentValue = parent;
            return;
        }

        account.PutUnder(parent.Id);
        if (account.Id != 0)
        {
            parentOf[account.Id] = parent.Id;
        }
    }

    private static string? InnOf(RowCells cells)
    {
        var inn = cells.Text("inn");
        return inn is null || Inn.IsValid(inn) ? inn
            : cells.Map.AllowForeignTaxNumbers ? null
            : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.InnInvalid, inn));
    }

    private Account? Match(RowWork row, string? inn, string? kpp)
    {
        if (row.ExternalId is not null && keys.TryGetValue(row.ExternalId, out var id) && byId.TryGetValue(id, out var known))
        {
            return known;
        }

        var same = inn is null ? [] : byInn[inn].Where(a => kpp is null || a.Kpp is null || a.Kpp == kpp).ToList();
        if (same.Count > 1)
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.SeveralWithInn, inn));
        }

        if (same.Count == 1)
        {
            RequireUnbound(row, keyOf.GetValueOrDefault(same[0].Id), same[0].Name);
        }

        return same.FirstOrDefault();
    }

    private Staff.PortalUser? OwnerOf(RowCells cells, bool required) =>
        cells.Text("owner") is { } reference ? staff.Find(reference) ?? throw cells.Reject(ImportMessages.CellUnknownStaff, "owner", reference)
        : required ? throw cells.Reject(ImportMessages.NoOwner, "owner") : null;

    private Account? ParentOf(RowWork row, Account? account)
    {
        if (row.Cells.Text("parent") is not { } reference)
        {
            return null;
        }

        if (Session.CircularLines.Contains(row.Line) || reference == row.ExternalId)
        {
            throw new RuleViolation(ImportMessages.ParentCircle);
        }

        var parent = chunk.GetValueOrDefault(reference) ?? (keys.TryGetValue(reference, out var id) ? byId.GetValueOrDefault(id) : null);
        if (parent is null)
        {
            return Session.IsDryRun && Session.HasAccepted(reference) ? null : throw row.Cells.Reject(ImportMessages.CellUnknownAccount, "parent", reference);
        }

        for (var above = parent.Id; account is not null && above != 0; above = parentOf.GetValueOrDefault(above))
        {
            if (above == account.Id)
            {
                throw new RuleViolation(ImportMessages.ParentCircle);
            }
        }

        return parent;
    }
}
