using KamPortal.Data;
using Microsoft.EntityFrameworkCore;

namespace KamPortal.Staff;

/// <summary>The first person of a new portal, or the way back in; run by whoever can start the program on the server.</summary>
public sealed class CreateAdministrator(KamDb kam, IPasswordHasher hasher)
{
    /// <param name="name">Last name, first name, middle name.</param>
    /// <returns>A password for one sign-in, to be shown once.</returns>
    /// <exception cref="RuleViolation">The login or the name is empty or too long, or the login is taken.</exception>
    public async Task<string> RunAsync(string login, string name, CancellationToken cancellationToken)
    {
        await using var db = await kam.OpenAsync(cancellationToken);
        db.Viewer.Require(Policies.ManageUsers);
        var words = name.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length < 2)
        {
            throw new RuleViolation(StaffMessages.NameNeedsTwoWords);
        }

        var branch = await db.Branches.OrderBy(b => b.Id).FirstOrDefaultAsync(cancellationToken) ?? new Branch { Name = StaffMessages.HeadOffice, TimeZoneId = LocalTime.DefaultZone };
        var user = new PortalUser { Login = await StaffRules.LoginAsync(db, login, 0, cancellationToken), LastName = words[0], FirstName = words[1], MiddleName = words.ElementAtOrDefault(2), Branch = branch };
        user.Grant(Role.Administrator);
        var password = PasswordRules.OneTime();
        user.SetPassword(hasher.Hash(password), mustChange: true);
        db.Add(user);
        await db.SaveChangesAsync(cancellationToken);
        return password;
    }
}
