namespace KamPortal.Touches.Planning;

/// <summary>A person at the client's who plays a part in purchases; days included, null open.</summary>
internal sealed record RoleHolder(int AccountId, int PersonId, int RoleId, DateOnly? FromOn, DateOnly? ToOn)
{
    public bool IsThereOn(DateOnly day) => (FromOn is null || FromOn <= day) && (ToOn is null || day <= ToOn);
}
