namespace KamPortal.Accounts;

/// <summary>How one of the three tasks of the method stands for an account.</summary>
public enum TaskState
{
    Good,
    Attention,
    Problem,
}
