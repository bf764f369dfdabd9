namespace KamPortal.KeyAccounts;

/// <summary>The four fields of the matrix potential × attractiveness.</summary>
public enum MatrixField
{
    /// <summary>High potential, attractive.</summary>
    Invest,

    /// <summary>High potential, not attractive.</summary>
    WinOver,

    /// <summary>Low potential, attractive.</summary>
    Keep,

    /// <summary>Low potential, not attractive.</summary>
    Serve,
}
