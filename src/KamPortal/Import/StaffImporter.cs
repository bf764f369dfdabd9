using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Staff come without a password: the administrator invites them. New ones are managers unless the file says otherwise; whoever supervises is a head as well.</summary>
internal sealed class StaffImporter(ImportSession session) : KindImporter(session)
{
    private readonly Dictionary<PortalUser, PortalUser?> supervisorOf = [];
    private StaffDirectory directory = null!;
    private Dictionary<string, Branch> branches = [];

    public override int ChunkSize => 1000;

    public override Func<RowCells, (IEnumerable<string> Names, string? Parent)>? References => cells =>
    {
        var name = NameOf(cells);
        var names = new[] { cells.Text(ImportFields.ExternalId), cells.Text("login"), cells.Text("email"), name is null ? null : PersonNameParts.NormalOf(name.LastName, name.FirstName, name.MiddleName), name is null ? null : PersonNameParts.NormalOf(name.LastName, name.FirstName) };
        return (names.OfType<string>(), cells.Text("supervisor"));
    };

    public override async Task PrepareAsync(KamDbContext db, IReadOnlyList<RowWork> rows, CancellationToken cancellationToken)
    {
        directory = await StaffDirectory.LoadAsync(db, Session.Source, cancellationToken);
        branches = [];
        await foreach (var branch in db.Branches.OrderBy(b => b.Id).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            branches.TryAdd(ImportFields.Normal(branch.Name), branch);
        }

        supervisorOf.Clear();
        var all = db.PortalUsers.Local.ToDictionary(u => u.Id);
        foreach (var user in all.Values)
        {
            supervisorOf[user] = user.SupervisorId is { } id ? all.GetValueOrDefault(id) : null;
        }
    }

    public override void Apply(KamDbContext db, RowWork row)
    {
        var cells = row.Cells;
        var name = NameOf(cells) ?? throw cells.Reject(ImportMessages.CellRequired, "lastName");
        var (login, email) = (cells.Text("login", PortalUser.LoginMaxLength), cells.Text("email", PortalUser.EmailMaxLength));
        var user = directory.ByKey(row.ExternalId) ?? directory.ByLogin(login) ?? directory.ByEmail(email);
        if (email is not null && !System.Net.Mail.MailAddress.TryCreate(email, out _))
        {
            throw cells.Reject(ImportMessages.CellNoEmail, "email", email);
        }

        if (login is not null && directory.ByLogin(login) is { } other && user is not null && !ReferenceEquals(other, user))
        {
            throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.LoginTaken, login, other.FullName));
        }

        RequireUnbound(row, user is null ? null : directory.KeyOf(user), user?.FullName ?? "");
        RequireFirst(row, "login", login);
        RequireFirst(row, "target", user?.Login);
        var (zone, language, role, isNew) = (cells.TimeZone("timeZone"), cells.Language("language"), cells.Word<Role>("role"), user is null);
        var (last, first, middle, position) = (Length(name.LastName, cells), Length(name.FirstName, cells), name.MiddleName is null ? null : Length(name.MiddleName, cells), cells.Text("position", PortalUser.PositionMaxLength));
        user ??= new PortalUser { Login = login ?? StaffLogins.Suggest(last, first, directory.Logins), LastName = last, FirstName = first };
        var supervisor = SupervisorOf(user, row);
        var branch = BranchOf(db, cells, isNew);

        if (branch is not null)
        {
            user.Branch = branch;
        }

        row.Touch(db, user, ImportTarget.User);
        user.LastName = last;
        user.FirstName = first.Length > 0 || cells.Map.EmptyClears ? first : user.FirstName;
        user.MiddleName = middle ?? (cells.Sets("middleName") ? null : user.MiddleName);
        user.Login = login ?? user.Login;
        user.Email = cells.Sets("email") ? email : user.Email;
        user.Position = cells.Sets("position") ? position : user.Position;
        user.TimeZoneId = zone ?? user.TimeZoneId;
        user.Language = language ?? user.Language;
        var granted = role ?? (isNew ? Role.Manager : null as Role?);
        if (granted is { } right && !user.Has(right))
        {
            user.Grant(right);
            db.Entry(user).Property(u => u.Version).IsModified = !isNew;
        }

        if (supervisor is not null)
        {
            supervisor.Grant(Role.Head);
            supervisorOf[user] = user.Supervisor = supervisor;
        }

        row.BindsKey = directory.KeyOf(user) is null;
        directory.Add(user, row.ExternalId);
        Claim(row, "login", login);
        Claim(row, "target", user.Login);
    }

    private PortalUser? SupervisorOf(PortalUser user, RowWork row)
    {
        if (row.Cells.Text("supervisor") is not { } reference)
        {
            return null;
        }

        if (Session.CircularLines.Contains(row.Line))
        {
            throw new RuleViolation(ImportMessages.SupervisorCircle);
        }

        if (directory.Find(reference) is not { } supervisor)
        {
            return Session.IsDryRun && Session.HasAccepted(reference) ? null : throw row.Cells.Reject(ImportMessages.CellUnknownStaff, "supervisor", reference);
        }

        for (PortalUser? above = supervisor; above is not null; above = supervisorOf.GetValueOrDefault(above))
        {
            if (ReferenceEquals(above, user))
            {
                throw new RuleViolation(ImportMessages.SupervisorCircle);
            }
        }

        return supervisor;
    }

    private Branch? BranchOf(KamDbContext db, RowCells cells, bool isNew)
    {
        var name = cells.Text("branch", Branch.NameMaxLength);
        if (name is null && (!isNew || branches.Count > 0))
        {
            return isNew ? branches.Values.First() : null;
        }

        name ??= ImportMessages.HeadOffice;
        if (!branches.TryGetValue(ImportFields.Normal(name), out var branch))
        {
            branches[ImportFields.Normal(name)] = branch = new Branch { Name = name, TimeZoneId = LocalTime.DefaultZone };
            db.Add(branch);
        }

        return branch;
    }

    private static PersonNameParts? NameOf(RowCells cells) =>
        cells.Text("lastName") is { } last ? new PersonNameParts(last, cells.Text("firstName") ?? "", cells.Text("middleName"))
        : cells.Text("fullName") is { } full ? PersonNameParts.Split(full, cells.Map.NameOrder) : null;

    private static string Length(string name, RowCells cells) =>
        name.Length <= PortalUser.NameMaxLength ? name : throw cells.Reject(ImportMessages.CellTooLong, "lastName", PortalUser.NameMaxLength);
}
