namespace KamPortal.Demo;

/// <summary>Rows written by table, and how long it took.</summary>
public sealed record ScaleReport(int Users, int Accounts, int People, int Employments, int Words, int ProductGroups, int Orders, int Lines, int Months, int Touches, int TouchPeople, int Notifications, int Audit, int Centres, int CentreMembers, int Tasks, double Seconds);
