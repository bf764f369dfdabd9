namespace KamPortal.Staff;

/// <summary>Turns passwords into what may be stored. The portal's is ASP.NET Core's; tests have a quick one.</summary>
public interface IPasswordHasher
{
    string Hash(string password);

    bool Verify(string hash, string password);
}
