namespace KamPortal.Audit;

/// <summary>Personal or secret: the audit trail says that the value changed, never what it was.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SensitiveAttribute : Attribute;
