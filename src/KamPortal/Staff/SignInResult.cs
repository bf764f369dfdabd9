namespace KamPortal.Staff;

public enum SignInResult
{
    Ok,

    /// <summary>The password is right, but it was issued by the administrator and has to be replaced first.</summary>
    MustChange,

    /// <summary>Unknown login or wrong password.</summary>
    Wrong,

    /// <summary>Five failures in a row; the password was not looked at.</summary>
    Locked,

    /// <summary>The password is right, the person no longer works here.</summary>
    Disabled,
}
