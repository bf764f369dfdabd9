namespace Microsoft.SqlServer.Server
{
    public enum Format
    {
        Unknown = 0,
        Native = 1,
        UserDefined = 2,
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = true)]
    public sealed class SqlUserDefinedTypeAttribute(Format format) : Attribute
    {
        public Format Format { get; } = format;

        public int MaxByteSize { get; set; }

        public bool IsFixedLength { get; set; }

        public bool IsByteOrdered { get; set; }

        public string? ValidationMethodName { get; set; }

        public string? Name { get; set; }
    }

    public sealed class InvalidUdtException : SystemException
    {
        private InvalidUdtException(string message) : base(message)
        {
        }

        public static InvalidUdtException Create(Type udtType, string resourceReason) => new($"{udtType}: {resourceReason}");
    }

    public interface IBinarySerialize
    {
        void Read(BinaryReader r);

        void Write(BinaryWriter w);
    }
}
