namespace KamPortal.People;

/// <summary>Where personal information was read.</summary>
public enum AccessPlace
{
    PersonPage,
    PersonForm,
    PurchasingCentre,
    Dossier,
    Export,
}
