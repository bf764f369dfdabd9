namespace KamPortal.Web.Accounts;

/// <summary>Names of the tabs in the address.</summary>
internal static class AccountTab
{
    public const string Overview = "overview";
    public const string People = "people";
    public const string Centres = "centres";
    public const string Acquaintances = "acquaintances";
    public const string Dossier = "dossier";
    public const string Potential = "potential";
    public const string KeyStatus = "key";
    public const string Plans = "plans";
    public const string Touches = "touches";
    public const string Surveys = "surveys";
    public const string Events = "events";
    public const string Orders = "orders";
    public const string History = "history";
}
