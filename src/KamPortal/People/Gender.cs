namespace KamPortal.People;

/// <summary>For the form of address alone; a patronymic tells it where nobody has.</summary>
public enum Gender
{
    Unknown,
    Male,
    Female,
}
