namespace KamPortal.Staff;

/// <param name="UserId">Set for <see cref="SignInResult.Ok"/> only, as are name and language.</param>
public sealed record SignInCheck(SignInResult Result, int? UserId = null, string? Name = null, string? Language = null)
{
    /// <summary>What to show; the same words for a wrong password, an unknown login and a locked one, so that nobody learns which logins exist.</summary>
    public string? Message => Result switch
    {
        SignInResult.Ok => null,
        SignInResult.MustChange => StaffMessages.PasswordMustChange,
        SignInResult.Disabled => StaffMessages.UserDisabled,
        _ => StaffMessages.SignInRefused,
    };
}
