package com.intellisend.contacts.file;

import com.intellisend.contacts.ColumnTarget;
import com.intellisend.contacts.ContactDates;
import com.intellisend.contacts.FileShape;
import com.intellisend.kernel.InvalidInput;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What columns are called in the lists that people have, in English and Spanish; a surer name comes before a vaguer one. */
final class HeaderWords {

    /**
     * @param doubt 0 is a name made for this; the lowest doubt wins when several columns could be the phone, and with any
     *     the values may speak against it
     * @param date which date of the contact, where it is one
     */
    record Guess(ColumnTarget target, int doubt, @Nullable String date) {}

    private static final String DATE = FileShape.Column.becomingDate("");
    private static final Map<String, Guess> WORDS = new HashMap<>();

    static {
        know(
                ColumnTarget.PHONE,
                "mobile,mobilephone,mobilenumber,cell,cellphone,cellnumber,cellular,celular,movil,"
                        + "telefonomovil,telefonocelular,numerocelular,numerodecelular,sms,smsnumber,textnumber,phonemobile,phonecell");
        know(
                ColumnTarget.PHONE,
                1,
                "phone,phonenumber,phoneno,phonenum,phonenr,telephone,telephonenumber,tel,telefono,"
                        + "numerodetelefono,telno,primaryphone,mainphone,contactnumber,contactphone,customerphone,phone1,"
                        + "bestphone,preferredphone,e164,phonee164,telefonoprincipal,msisdn,whatsapp");
        know(
                ColumnTarget.PHONE,
                2,
                "homephone,phonehome,dayphone,daytimephone,eveningphone,telefonocasa,hometelephone,"
                        + "phone2,workphone,phonework,businessphone,officephone,telefonotrabajo,number,numero,otherphone");
        know(
                ColumnTarget.FIRST_NAME,
                "firstname,first,fname,givenname,forename,contactfirstname,customerfirstname,"
                        + "nombredepila,primernombre,nombres");
        know(
                ColumnTarget.LAST_NAME,
                "lastname,last,lname,surname,familyname,contactlastname,customerlastname,apellido,"
                        + "apellidos,primerapellido");
        know(
                ColumnTarget.FULL_NAME,
                "fullname,name,customername,contactname,clientname,customer,client,contact,displayname,"
                        + "nombre,nombrecompleto,nombreyapellido,nombreyapellidos,cliente,homeowner,homeownername,leadname");
        know(
                ColumnTarget.EMAIL,
                "email,emailaddress,mail,emailprimary,primaryemail,correo,correoelectronico,emailid,"
                        + "email1,contactemail,customeremail");
        know(
                ColumnTarget.ADDRESS,
                "address,streetaddress,street,address1,addressline1,addr,addr1,serviceaddress,"
                        + "mailingaddress,homeaddress,locationaddress,propertyaddress,direccion,domicilio,calle,billingaddress,"
                        + "address2,addressline2,addr2,unit,apt,suite,street1,street2");
        know(ColumnTarget.CITY, "city,town,locality,servicecity,locationcity,mailingcity,ciudad,municipio,billingcity");
        know(
                ColumnTarget.STATE,
                "state,province,region,servicestate,locationstate,mailingstate,statecode,estado,provincia,"
                        + "billingstate,stateprovince");
        know(
                ColumnTarget.ZIP,
                "zip,zipcode,postalcode,postcode,postal,servicezip,locationzip,mailingzip,codigopostal,cp,"
                        + "zippostalcode,billingzip,zip5");
        know(
                ColumnTarget.LEAD_SOURCE,
                "leadsource,source,campaignsource,referralsource,howdidyouhearaboutus,origen,fuente,"
                        + "origendelcliente,marketingsource,leadorigin");
        know(
                ColumnTarget.CUSTOMER_TYPE,
                "customertype,contacttype,clienttype,tipodecliente,tipocliente,customerstatus,"
                        + "relationship,lifecyclestage");
        know(ColumnTarget.CUSTOMER_TYPE, 2, "type,tipo,status");
        know(
                ColumnTarget.CONSENT_SOURCE,
                "consentsource,optinsource,optinmethod,consentmethod,smsconsentsource,"
                        + "consentform,origendelconsentimiento,consentimiento");
        know(
                ColumnTarget.CONSENT_TIMESTAMP,
                "consenttimestamp,consentdate,consentedat,consenttime,consentat,optindate,"
                        + "optedinat,optintimestamp,optintime,dateofconsent,smsconsentdate,fechadeconsentimiento,fechaconsentimiento");
        know(
                ColumnTarget.CONSENT_WORDING,
                "consentwording,consenttext,consentlanguage,optinwording,textodelconsentimiento");
        know(ColumnTarget.TIME_ZONE, "timezone,tz,timezoneid,zonahoraria,husohorario");
        know(
                ColumnTarget.TAGS,
                "tags,tag,labels,label,groups,group,etiquetas,etiqueta,grupos,grupo,lists,list,segments,"
                        + "categories,category,categorias,categoria,keywords");
        knowDate(
                "installed",
                "installed,installedon,installdate,installationdate,dateinstalled,dateofinstallation,systeminstalldate,"
                        + "fechadeinstalacion,fechainstalacion,instalado");
        knowDate(
                "warranty ends",
                "warrantyends,warrantyend,warrantyenddate,warrantyexpires,warrantyexpiration,warrantyexpirationdate,"
                        + "warrantyexpirydate,warrantyuntil,findegarantia,vencimientodegarantia,garantiahasta");
        knowDate(
                "birthday",
                "birthday,birthdate,dateofbirth,dob,bday,cumpleanos,fechadenacimiento,fechanacimiento,nacimiento");
        knowDate(
                "last service",
                "lastservice,lastservicedate,lastserviced,dateoflastservice,lastvisit,lastvisitdate,lasttuneup,"
                        + "lastmaintenance,lastmaintenancedate,ultimoservicio,fechadeultimoservicio,ultimavisita");
        knowDate(
                "next service",
                "nextservice,nextservicedate,nextvisit,nextvisitdate,nextmaintenance,nextappointment,appointmentdate,"
                        + "proximoservicio,proximavisita,fechadecita");
        knowDate("filter changed", "filterchanged,filterchange,filterchangedate,lastfilterchange,cambiodefiltro");
        knowDate("estimate given", "estimategiven,estimatedate,dateofestimate,quotedate,quotedon,fechadepresupuesto");
        knowDate("sold", "sold,solddate,datesold,saledate,purchasedate,dateofpurchase,purchased,fechadecompra");
        knowDate(
                "contract ends",
                "contractends,contractend,contractenddate,contractexpires,renewaldate,membershipends,"
                        + "membershiprenewal,membershiprenewaldate,fechaderenovacion,findecontrato");
    }

    private HeaderWords() {}

    static Optional<Guess> of(String header) {
        String head = header.strip();
        if (head.startsWith(DATE)) {
            return aDate(head.substring(DATE.length()));
        }
        return Optional.ofNullable(WORDS.get(plain(header)));
    }

    /** A head as our own files write it. */
    private static Optional<Guess> aDate(String name) {
        try {
            return Optional.of(new Guess(ColumnTarget.DATE, 0, ContactDates.read(name)));
        } catch (InvalidInput noName) {
            return Optional.empty();
        }
    }

    private static void knowDate(String name, String words) {
        for (String word : words.split(",", -1)) {
            WORDS.put(word, new Guess(ColumnTarget.DATE, 1, name));
        }
    }

    private static void know(ColumnTarget target, String words) {
        know(target, 0, words);
    }

    private static void know(ColumnTarget target, int doubt, String words) {
        for (String word : words.split(",", -1)) {
            WORDS.put(word, new Guess(target, doubt, null));
        }
    }

    private static String plain(String header) {
        return Normalizer.normalize(header, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]", "");
    }
}
