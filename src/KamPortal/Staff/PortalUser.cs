using KamPortal.Audit;
using KamPortal.Data;

namespace KamPortal.Staff;

/// <summary>A member of staff. Signs in by <see cref="Login"/>; sees accounts by role and place in the tree of supervisors.</summary>
internal sealed class PortalUser : IVersioned, IAudited
{
    public const int LoginMaxLength = 64;
    public const int NameMaxLength = 100;
    public const int EmailMaxLength = 254;
    public const int PositionMaxLength = 150;
    public const int PhoneMaxLength = 40;
    public const int PasswordHashMaxLength = 200;
    public const int MaxFailedSignIns = 5;
    public const int MaxDayCapacity = 720;

    public static readonly TimeSpan LockoutTime = TimeSpan.FromMinutes(15);

    public int Id { get; private set; }

    /// <summary>Lower case: whoever types it may use any.</summary>
    public required string Login
    {
        get;
        set => field = value.Trim().ToLowerInvariant();
    }

    public required string LastName { get; set; }

    public required string FirstName { get; set; }

    public string? MiddleName { get; set; }

    public string? Email { get; set; }

    public string? Position { get; set; }

    /// <summary>Stands below greetings, so that the client can answer.</summary>
    public string? Phone { get; set; }

    public int BranchId { get; set; }

    public Branch Branch { get; set; } = null!;

    /// <summary>IANA name; null takes the branch's.</summary>
    public string? TimeZoneId { get; set; }

    /// <summary>Minutes of planned touches a day; null takes the setting.</summary>
    public int? DayCapacityMinutes { get; set; }

    /// <summary>The score clients give counts among the figures the colleague is judged by (row 3.8).</summary>
    public bool ScoreInKpi { get; set; }

    /// <summary>Local day through which greetings of the portfolio are planned; null for an owner the planner has not met.</summary>
    public DateOnly? GreetingsPlannedOn { get; private set; }

    /// <summary>Fingerprint of what they were planned by; another one means planning anew.</summary>
    public int GreetingsPlannedBy { get; private set; }

    public int? SupervisorId { get; set; }

    public PortalUser? Supervisor { get; set; }

    /// <summary>ru or en.</summary>
    public string Language { get; set; } = "ru";

    public bool IsEnabled { get; set; } = true;

    public List<UserRole> Roles { get; private set; } = [];

    [Sensitive]
    public string? PasswordHash { get; private set; }

    public bool MustChangePassword { get; private set; }

    public int FailedSignIns { get; private set; }

    /// <summary>UTC; sign-in is refused until then.</summary>
    public DateTime? LockedUntil { get; private set; }

    public int Version { get; set; }

    int? IAudited.AuditAccountId => null;

    public string FullName => string.Join(' ', new[] { LastName, FirstName, MiddleName }.Where(n => !string.IsNullOrWhiteSpace(n)));

    public bool Has(Role role) => Roles.Any(r => r.Role == role);

    public void Grant(Role role)
    {
        if (!Has(role))
        {
            Roles.Add(new UserRole { Role = role });
        }
    }

    public void TakeRoles(IReadOnlySet<Role> roles)
    {
        Roles.RemoveAll(r => !roles.Contains(r.Role));
        foreach (var role in roles)
        {
            Grant(role);
        }
    }

    public void SetPassword(string hash, bool mustChange)
    {
        PasswordHash = hash;
        MustChangePassword = mustChange;
        FailedSignIns = 0;
        LockedUntil = null;
    }

    public bool IsLockedAt(DateTime now) => LockedUntil > now;

    public void RecordSignIn(bool succeeded, DateTime now)
    {
        FailedSignIns = succeeded ? 0 : FailedSignIns + 1;
        LockedUntil = null;
        if (FailedSignIns >= MaxFailedSignIns)
        {
            LockedUntil = now + LockoutTime;
            FailedSignIns = 0;
        }
    }
}
