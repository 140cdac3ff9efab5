using SaasHelpdesk.Domain.Ports;

namespace SaasHelpdesk.Storage.PostgreSql.Batch;

/// <summary>The files of messages.</summary>
internal sealed class AttachmentsTable : BatchTable
{
    private readonly List<long> _tickets;
    private readonly List<int> _messages;
    private readonly List<int> _places;
    private readonly List<string> _ids;
    private readonly List<string> _fileNames;
    private readonly List<string> _mediaTypes;
    private readonly List<long> _sizes;

    public AttachmentsTable()
    {
        _tickets = Column<long>("ticket");
        _messages = Column<int>("message");
        _places = Column<int>("place");
        _ids = Column<string>("id");
        _fileNames = Column<string>("file_name");
        _mediaTypes = Column<string>("media_type");
        _sizes = Column<long>("size");
        Insert("attachments");
    }

    public void Add(int slot, string tenant, AttachmentRow row)
    {
        AddRow(slot, tenant);
        _tickets.Add(row.Ticket.Number);
        _messages.Add(row.Message);
        _places.Add(row.Place);
        _ids.Add(row.File.Id.Value);
        _fileNames.Add(row.File.FileName);
        _mediaTypes.Add(row.File.MediaType);
        _sizes.Add(row.File.Size);
    }
}
