using System.Globalization;
using KamPortal.Data;
using KamPortal.Staff;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Import;

/// <summary>Finds a member of staff by the source's id, login, e-mail or full name, whichever comes first.</summary>
internal sealed class StaffDirectory
{
    private readonly Dictionary<string, PortalUser> byKey = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortalUser> byLogin = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PortalUser>> byEmail = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, List<PortalUser>> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<int, string> keyOf = [];

    public IEnumerable<string> Logins => byLogin.Keys;

    public static async Task<StaffDirectory> LoadAsync(KamDbContext db, string source, CancellationToken cancellationToken)
    {
        var directory = new StaffDirectory();
        var users = await db.PortalUsers.Include(u => u.Roles).AsSplitQuery().OrderBy(u => u.Id).ToListAsync(cancellationToken);
        var keys = await ExternalKeys.OfTargetsAsync(db, source, ImportKind.Staff, [.. users.Select(u => u.Id)], cancellationToken);
        users.ForEach(u => directory.Add(u, keys.GetValueOrDefault(u.Id)));
        return directory;
    }

    public void Add(PortalUser user, string? key)
    {
        byLogin[user.Login] = user;
        Listed(byName, PersonNameParts.NormalOf(user.LastName, user.FirstName, user.MiddleName)).Add(user);
        Listed(byName, PersonNameParts.NormalOf(user.LastName, user.FirstName)).Add(user);
        if (user.Email is not null)
        {
            Listed(byEmail, user.Email).Add(user);
        }

        if (key is not null)
        {
            byKey[key] = user;
            keyOf[user.Id] = key;
        }
    }

    public PortalUser? ByKey(string? key) => key is null ? null : byKey.GetValueOrDefault(key);

    public PortalUser? ByLogin(string? login) => login is null ? null : byLogin.GetValueOrDefault(login);

    public PortalUser? ByEmail(string? email) => email is not null && byEmail.TryGetValue(email, out var users) && users.Count == 1 ? users[0] : null;

    public string? KeyOf(PortalUser user) => user.Id == 0 ? null : keyOf.GetValueOrDefault(user.Id);

    /// <exception cref="RuleViolation">Several people bear the name.</exception>
    public PortalUser? Find(string reference)
    {
        if ((ByKey(reference) ?? ByLogin(reference) ?? ByEmail(reference)) is { } user)
        {
            return user;
        }

        var named = byName.GetValueOrDefault(PersonNameParts.NormalOf(reference))?.Distinct().ToList() ?? [];
        return named.Count <= 1 ? named.FirstOrDefault() : throw new RuleViolation(string.Format(CultureInfo.CurrentCulture, ImportMessages.SeveralNamesakes, reference));
    }

    private static List<PortalUser> Listed(Dictionary<string, List<PortalUser>> index, string key) =>
        index.TryGetValue(key, out var users) ? users : index[key] = [];
}
