using System.Globalization;
using KamPortal.Data;
using KamPortal.Jobs;
using KamPortal.Touches.Planning;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>Adds a member of staff or changes one: name, place in the tree, roles, and whether they may sign in.</summary>
public sealed class EditUser(KamDb kam, ViewerDirectory viewers, TimeProvider clock)
{
    /// <returns>The person's number.</returns>
    /// <exception cref="RuleViolation">Not an administrator; a field is wrong; the person still owns accounts; saved by somebody else meanwhile.</exception>
    public async Task<int> RunAsync(Form form, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageUsers);
        var login = await StaffRules.LoginAsync(db, form.Login, form.Id, cancellationToken);
        var (last, first) = (StaffRules.Name(form.LastName, nameof(Form.LastName)), StaffRules.Name(form.FirstName, nameof(Form.FirstName)));
        if (!await db.Branches.AnyAsync(b => b.Id == form.BranchId, cancellationToken))
        {
            throw new RuleViolation(StaffMessages.BranchUnknown, nameof(Form.BranchId));
        }

        if (form.Roles.Count == 0)
        {
            throw new RuleViolation(StaffMessages.RoleRequired, nameof(Form.Roles));
        }

        var user = new PortalUser { Login = login, LastName = last, FirstName = first };
        if (form.Id == 0)
        {
            db.Add(user);
        }
        else
        {
            user = await db.PortalUsers.Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == form.Id, cancellationToken) ?? throw new RuleViolation(StaffMessages.UserNotFound);
            db.Entry(user).Property(u => u.Version).OriginalValue = form.Version;
            db.Entry(user).Property(u => u.Version).IsModified = true;
            await RequireMayLoseAsync(db, user, form, cancellationToken);
        }

        if (user.SupervisorId != form.SupervisorId)
        {
            await StaffRules.SupervisorAsync(db, user.Id, form.SupervisorId, cancellationToken);
        }

        (user.Login, user.LastName, user.FirstName, user.MiddleName) = (login, last, first, FormRules.Text(form.MiddleName, PortalUser.NameMaxLength, nameof(Form.MiddleName)));
        (user.Email, user.Position) = (StaffRules.Email(form.Email), FormRules.Text(form.Position, PortalUser.PositionMaxLength, nameof(Form.Position)));
        (user.BranchId, user.SupervisorId, user.IsEnabled) = (form.BranchId, form.SupervisorId, form.IsEnabled);
        (user.TimeZoneId, user.Language) = (StaffRules.Zone(form.TimeZoneId), StaffRules.Language(form.Language));
        user.DayCapacityMinutes = form.DayCapacityMinutes is { } minutes ? FormRules.Within(minutes, 0, PortalUser.MaxDayCapacity, nameof(Form.DayCapacityMinutes)) : null;
        user.TakeRoles(form.Roles);
        await StaffRules.SaveAsync(db, user, cancellationToken);
        viewers.Forget();
        if (!user.IsEnabled)
        {
            await (await WorkRetargeting.LoadAsync(kam, viewers, clock, db.Viewer.UserId, cancellationToken)).DisabledAsync(user.Id, new JobReport(), cancellationToken);
        }

        return user.Id;
    }

    private static async Task RequireMayLoseAsync(KamDbContext db, PortalUser user, Form form, CancellationToken cancellationToken)
    {
        if (user.IsEnabled && !form.IsEnabled)
        {
            if (user.Id == db.Viewer.UserId)
            {
                throw new RuleViolation(StaffMessages.DisableSelf, nameof(Form.IsEnabled));
            }

            var accounts = await db.Accounts.CountAsync(a => a.OwnerId == user.Id, cancellationToken);
            if (accounts > 0)
            {
                throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, StaffMessages.DisableOwnerFirst, accounts), nameof(Form.IsEnabled));
            }
        }

        var staysAdministrator = form.IsEnabled && form.Roles.Contains(Role.Administrator);
        if (user.IsEnabled && user.Has(Role.Administrator) && !staysAdministrator
            && !await db.PortalUsers.AnyAsync(u => u.Id != user.Id && u.IsEnabled && u.Roles.Any(r => r.Role == Role.Administrator), cancellationToken))
        {
            throw new RuleViolation(StaffMessages.LastAdministrator, form.IsEnabled ? nameof(Form.Roles) : nameof(Form.IsEnabled));
        }
    }

    public sealed class Form
    {
        /// <summary>0 for a new person.</summary>
        public int Id { get; set; }

        public int Version { get; set; }

        public string? Login { get; set; }

        public string? LastName { get; set; }

        public string? FirstName { get; set; }

        public string? MiddleName { get; set; }

        public string? Email { get; set; }

        public string? Position { get; set; }

        public int BranchId { get; set; }

        public int? SupervisorId { get; set; }

        public string? TimeZoneId { get; set; }

        public string Language { get; set; } = "ru";

        /// <summary>Null takes the setting.</summary>
        public int? DayCapacityMinutes { get; set; }

        public bool IsEnabled { get; set; } = true;

        public HashSet<Role> Roles { get; init; } = [];

        internal static Form Of(PortalUser user) => new()
        {
            Id = user.Id,
            Version = user.Version,
            Login = user.Login,
            LastName = user.LastName,
            FirstName = user.FirstName,
            MiddleName = user.MiddleName,
            Email = user.Email,
            Position = user.Position,
            BranchId = user.BranchId,
            SupervisorId = user.SupervisorId,
            TimeZoneId = user.TimeZoneId,
            Language = user.Language,
            DayCapacityMinutes = user.DayCapacityMinutes,
            IsEnabled = user.IsEnabled,
            Roles = [.. user.Roles.Select(r => r.Role)],
        };
    }
}
