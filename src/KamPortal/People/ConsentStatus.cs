namespace KamPortal.People;

/// <summary>Consent to the processing of personal data (152-ФЗ).</summary>
public enum ConsentStatus
{
    Unknown,
    Given,
    Refused,
    Withdrawn,
}
