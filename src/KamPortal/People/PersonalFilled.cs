namespace KamPortal.People;

/// <summary>What is known of a decision maker personally, without saying it.</summary>
public sealed record PersonalFilled(int PersonId, string Name, bool HasBirthday, bool HasHobby, bool HasNotes)
{
    /// <summary>Step 4 of the retention plan: the birthday and either a hobby or notes are known.</summary>
    public bool IsFilled => HasBirthday && (HasHobby || HasNotes);
}
